package dev.ironwright.protocols.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.model.Mistake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ScanTest {

    private static final Path MODELS = Path.of("src/test/resources/models");

    /// These models mark the lines where a mistake is to be found with `// ! KIND`.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PartsThatChange",
                "EqualityByIdentity",
                "StaticFields",
                "ImpureSteps",
                "ChangedState"
            })
    void findsEveryMistakeOnItsLineAndNothingElse(String name) {
        var file = Disk.read(MODELS.resolve("mistaken/" + name + ".java"));
        var found =
                ModelText.mistakesIn(file).stream()
                        .map(mistake -> said(mistake.site().line(), mistake.kind()))
                        .toList();
        assertEquals(String.join("\n", marked(file)), String.join("\n", found));
    }

    private static List<String> marked(SourceFile file) {
        var marks = new ArrayList<String>();
        for (int line = 1; line <= file.lines().size(); line++) {
            var parts = file.line(line).split("// ! ", -1);
            for (int i = 1; i < parts.length; i++) {
                marks.add(said(line, Mistake.Kind.valueOf(parts[i].strip())));
            }
        }
        return marks;
    }

    private static String said(int line, Mistake.Kind kind) {
        return line + " " + kind;
    }

    @Test
    void findsNothingInAHealthyModel() {
        var file = Disk.read(MODELS.resolve("healthy/Healthy.java"));
        assertEquals(List.of(), ModelText.mistakesIn(file));
    }

    @Test
    void aMistakeSaysTheRuleTheValuesAndTheUsualCause() {
        var model = ModelText.with("", "record Note(int[] cells) implements Message {}");
        var mistake = ModelText.mistakesIn(model).getFirst();
        assertEquals(
                "what is in a state or a message never changes: component=Note.cells type=int[]",
                mistake.what());
        assertEquals("toys.Toy$Note", mistake.site().type());
        assertEquals("cells", mistake.site().member());
        assertTrue(mistake.usualCause().contains("List.copyOf"), mistake::usualCause);
    }

    @Test
    void namesTheFileThatEachMistakeIsIn() {
        var model = ModelText.with("", "record Note(Extra extra) implements Message {}");
        var extra =
                new SourceFile(
                        "Extra.java",
                        """
                        package toys;
                        import java.util.Random;
                        record Extra(int[] cells) {
                            static final double LUCK = new Random().nextDouble();
                        }
                        """);
        var random = new SourceFile("Random.java", "package toys;\nclass Random {}\n");
        var mistakes = ModelText.mistakesIn(model, extra, random);
        assertEquals(2, mistakes.size(), mistakes::toString);
        assertEquals("toys.Extra", mistakes.get(0).site().type());
        assertEquals(Mistake.Kind.MUTABLE_STATE, mistakes.get(0).kind());
        assertEquals(Mistake.Kind.IMPURE, mistakes.get(1).kind());
        assertEquals(4, mistakes.get(1).site().line());
    }

    @Test
    void aTypeOfThePackageHidesOneImportedInBulk() {
        var members =
                """
                record Roll(Random die) implements Message {
                    int n() { return new Random().n(); }
                }
                """;
        var random = "package toys;\nrecord Random(int n) { Random() { this(1); } }\n";
        assertEquals(
                List.of(),
                ModelText.mistakesIn(
                        ModelText.with("import java.util.*;", members),
                        new SourceFile("Random.java", random)));
    }

    @Test
    void aModuleImportBringsClocksToo() {
        var model =
                ModelText.with(
                        "import module java.base;", "static final Instant START = Instant.now();");
        assertEquals(Mistake.Kind.IMPURE, ModelText.mistakesIn(model).getFirst().kind());
    }

    @Test
    void aBadlyWrittenProtocolIsToldWithTheRest() {
        var model =
                ModelText.with(
                        "",
                        """
                            static int calls;
                            static class Stray implements HostAction<Host> {
                                public Outcome<Host> step(Host self, Local at) { return stay(); }
                            }
                        """);
        var mistakes = ModelText.mistakesIn(model);
        assertEquals(
                List.of(
                        Mistake.Kind.STATIC_MUTABLE,
                        Mistake.Kind.MALFORMED,
                        Mistake.Kind.IDENTITY_EQUALS),
                mistakes.stream().map(Mistake::kind).toList());
        assertTrue(mistakes.stream().allMatch(mistake -> mistake.site().line() > 0));
    }

    @Test
    void aFileThatTheParserDoesNotKnowIsAWarningAndNotAnError() {
        var model =
                ModelText.with("", "static int f() { enum Way { UP } return Way.UP.ordinal(); }");
        var warning = Loader.compile(List.of(model)).warnings().getFirst();
        assertTrue(warning.message().contains("not scanned"), warning::render);
        assertEquals("Toy.java", warning.file());
    }
}
