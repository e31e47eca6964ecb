package dev.ironwright.protocols.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.generator.compile.InMemory;
import dev.ironwright.protocols.loader.Loaded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class GeneratorTest {

    @Test
    void aHostReadsLikeItsModel() {
        var project = Generator.generate(Models.load("LockService"));
        assertEquals(Models.text("golden/Host.txt"), text(project, "lockservice/Host.java"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LockService", "Shapes", "States", "Letters", "Raft", "Gossip"})
    void generatedCodeHasNoWarnings(String model) {
        var project = Generator.generate(Models.load(model));
        var java = new LinkedHashMap<String, String>();
        project.files().stream()
                .filter(file -> file.path().endsWith(".java"))
                .forEach(file -> java.put(file.path(), file.text()));
        var options = List.of("-Xlint:all,-processing", "-Werror", "-proc:none");
        assertEquals(List.of(), InMemory.compile(java, options).errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LockService", "Shapes", "States", "Letters", "Raft", "Gossip"})
    void everyCellAnswersAlike(String name) {
        var loaded = Models.load(name);
        var instance = Models.instance(loaded);
        var cells = Closure.cells(instance, 6_000);
        var checked = Conformance.check(loaded, Generator.generate(loaded), cells, instance);
        assertTrue(checked.passed(), checked::toString);
        var counts = ((Conformance.Same) checked).counts();
        assertEquals(cells.size(), counts.cells());
        assertEquals(instance.hosts().size(), counts.starts());
        assertTrue(counts.messages() > 0);
    }

    @Test
    void everyActionIsFoundInItsFile() {
        var loaded = Models.load("Shapes");
        var project = Generator.generate(loaded);
        for (var action : loaded.model().actions()) {
            var place = project.actions().get(action.name());
            var lines = project.file(place.path()).orElseThrow().text().lines().toList();
            var first = lines.get(place.firstLine() - 1);
            assertTrue(first.strip().startsWith("///"), () -> action.name() + ": " + first);
            assertEquals("    }", lines.get(place.lastLine() - 1));
            var method = String.join("\n", lines.subList(place.firstLine(), place.lastLine()));
            assertTrue(method.contains("public Step " + place.method() + "("), method);
        }
    }

    @Test
    void sharedVariablesAreRefusedByName() {
        var model =
                """
                import dev.ironwright.protocols.*;

                public final class Board implements Protocol<Board.Bounds> {
                    public record Bounds() {}
                    public record Writer(int written) {}
                    public record Text(int length) {}

                    public Setup setup(Bounds bounds) {
                        return new Setup()
                                .hosts(Writer.class, 1, at -> Outcome.to(new Writer(0)))
                                .shared(new Text(0));
                    }

                    public record Write() implements HostSharedAction<Writer, Text> {
                        public Outcome<Writer> step(Writer self, Text text, Local at) {
                            if (text.length() > 2) return skip("is full");
                            return to(self).write(new Text(text.length() + 1));
                        }
                    }
                }
                """;
        var refused =
                assertThrows(
                        GenerationException.class,
                        () -> Generator.generate(Models.of("Board.java", model)));
        assertTrue(refused.getMessage().contains("action=Write"), refused::getMessage);
        assertTrue(refused.getMessage().contains("hosts and messages"), refused::getMessage);
    }

    @Test
    void anEnumInsideOfAMethodIsRefusedWithItsLine() {
        var model =
                Models.text("models/LockService.java")
                        .replace(
                                "if (!self.held)", "enum Odd { ONE }\n            if (!self.held)");
        var refused =
                assertThrows(
                        GenerationException.class,
                        () -> Generator.generate(Models.of("LockService.java", model)));
        assertTrue(refused.getMessage().contains("(line 38,col 18)"), refused::getMessage);
    }

    @Test
    void nothingOfTheWorkbenchIsNeeded() {
        for (var file : Generator.generate(Models.load("States")).files()) {
            assertFalse(file.text().contains("dev.ironwright"), file::path);
        }
    }

    @Test
    void theReadmeSaysHowTheCodeWasChecked() {
        var project = Generator.generate(Models.load("LockService"));
        assertTrue(readme(project).contains("It was not:"));
        var checked =
                project.checked(
                        new Evidence(
                                "./ironwright check lock-service --set hosts=2",
                                Map.of("hosts", "2"),
                                "holds",
                                1234,
                                56));
        assertFalse(readme(checked).contains("It was not:"));
        assertTrue(readme(checked).contains("`hosts=2`"));
        assertTrue(readme(checked).contains("1,234 distinct states"));
        assertTrue(readme(checked).contains("./ironwright check lock-service --set hosts=2"));
        assertTrue(readme(checked).contains("## What is not promised"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LockService", "Shapes", "States", "Letters", "Raft", "Gossip"})
    void theExampleInTheReadmeCompiles(String model) {
        var project = Generator.generate(Models.load(model));
        var example = readme(project).replaceAll("(?s)^.*```java\n(.*?)```.*$", "$1").indent(8);
        var base = model.toLowerCase(Locale.ROOT);
        var main =
                "package %s;\n\nimport %s.runtime.*;\nimport java.util.*;\n\nclass Main {\n    void main() {\n%s    }\n}\n"
                        .formatted(base, base, example);
        var java = new LinkedHashMap<>(project.sources());
        java.put("src/main/java/" + base + "/Main.java", main);
        assertEquals(List.of(), InMemory.compile(java, Classpath.options()).errors());
    }

    @Test
    void aModelWithoutSourceIsRefused() {
        var lock = Models.load("LockService");
        var others = Models.load("Shapes").sources();
        var bare = new Loaded("lock", lock.model(), others, lock.variant(), List.of());
        var refused = assertThrows(GenerationException.class, () -> Generator.generate(bare));
        assertTrue(refused.getMessage().contains("generated from its source"), refused::getMessage);
    }

    private static String readme(GeneratedProject project) {
        return project.file("README.md").orElseThrow().text();
    }

    private static String text(GeneratedProject project, String file) {
        return project.file("src/main/java/" + file).orElseThrow().text();
    }
}
