package dev.ironwright.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.invariants.Checker;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.loader.SourceFile;
import dev.ironwright.protocols.model.Instance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `docs/language.md` is right: its protocols do what it says, its other snippets are the samples'.
class LanguageGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "language.md");
    private static final Pattern FENCED = Pattern.compile("```(java)?\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Token,      hosts=3,  UNORDERED,             holds,    6
                    Token,      hosts=9,  UNORDERED,             holds,    18
                    Token,      hosts=3,  UNORDERED_DUPLICATING, violated, 6
                    Ballot,     voters=3, UNORDERED_DUPLICATING, holds,    41
                    Ballot,     voters=4, UNORDERED_DUPLICATING, holds,    99
                    Counting,   workers=2, UNORDERED_DUPLICATING, holds,   16
                    LostUpdate, ,         UNORDERED_DUPLICATING, violated, 5
                    """)
    void aProtocolDoesWhatTheGuideSays(
            String name, String setting, Network network, String verdict, long states) {
        var model = Loader.compile(List.of(new SourceFile(name + ".java", protocol(name)))).model();
        var report = check(model.within(settings(setting), Optional.of(network)));
        assertEquals(verdict, report.verdict().label());
        var shortest = report.verdict().counterexample().map(trace -> (long) trace.length());
        assertEquals(states, shortest.orElse(report.census().distinct()));
    }

    @Test
    void theVariantIsFoundAsItsTextSays(@TempDir Path folder) throws IOException {
        var text = snippets().stream().filter(s -> s.contains("expect:")).findFirst().orElseThrow();
        Files.writeString(folder.resolve("Token.java"), protocol("Token"));
        Files.writeString(folder.resolve("Token.keeps-it.variant"), text);
        var loaded = Loader.load(folder.resolve("Token.java") + ":keeps-it");
        var variant = loaded.variant().orElseThrow();
        var found = check(loaded.model().within(variant.settings(), Optional.empty())).verdict();
        assertEquals("violated", found.label());
        assertEquals(3, found.counterexample().orElseThrow().length());
    }

    @Test
    void everyOtherSnippetIsTakenFromASample() throws IOException {
        String samples;
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            samples =
                    files.filter(Files::isRegularFile)
                            .map(LanguageGuideTest::read)
                            .collect(Collectors.joining("\n"));
        }
        var quotes =
                FENCED.matcher(read(GUIDE))
                        .results()
                        .filter(match -> match.group(1) != null)
                        .map(match -> match.group(2))
                        .filter(code -> !code.contains("implements Protocol"))
                        .toList();
        assertFalse(quotes.isEmpty());
        quotes.forEach(code -> assertTrue(samples.contains(code), code));
    }

    private static String protocol(String name) {
        return snippets().stream()
                .filter(s -> s.contains("public class " + name + " implements Protocol"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> snippets() {
        return FENCED.matcher(read(GUIDE)).results().map(match -> match.group(2)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> settings(String setting) {
        if (setting == null) {
            return Map.of();
        }
        var parts = setting.split("=", 2);
        return Map.of(parts[0], parts[1]);
    }

    private static Report check(Instance instance) {
        return Checker.check(instance, Plan.DEFAULT, new Control(), Progress.Listener.SILENT);
    }
}
