package dev.ironwright.launcher.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/// The compiler's gates still bite: with the options of the root `pom.xml`, sources with planted
/// faults must not compile. A gate that somebody softened there is noticed here.
class GatesTest {
    private static final String SOUND =
            """
            package planted;

            import org.jspecify.annotations.NullMarked;
            import org.jspecify.annotations.Nullable;

            @NullMarked
            class Planted {
                int length(@Nullable String text) {
                    return text == null ? 0 : text.length();
                }
            }
            """;

    private static final String FAULTY =
            """
            package planted;

            import java.util.List;
            import java.util.concurrent.ExecutorService;
            import org.jspecify.annotations.NullMarked;
            import org.jspecify.annotations.Nullable;

            @NullMarked
            class Planted {
                int length(@Nullable String text) {
                    return text.length();
                }

                void dropsAnAnswer(String text) {
                    text.trim();
                }

                void losesAFuture(ExecutorService executor, Runnable task) {
                    executor.submit(task);
                }

                void forgetsAVariable() {
                    int forgotten = 1;
                }

                int castsByHand(Object o) {
                    return o instanceof String ? ((String) o).length() : 0;
                }
            }
            """;

    private static final String WARNED =
            """
            package planted;

            import java.util.ArrayList;
            import java.util.List;

            class Planted {
                List<String> raw() {
                    return new ArrayList();
                }
            }
            """;

    @TempDir private Path folder;

    @Test
    void soundCodeCompiles() throws Exception {
        var compilation = compile(SOUND);
        assertEquals(0, compilation.exitCode(), compilation.output());
    }

    @Test
    void faultsDoNotCompile() throws Exception {
        var compilation = compile(FAULTY);
        assertNotEquals(0, compilation.exitCode());
        for (var gate :
                List.of(
                        "NullAway",
                        "ReturnValueIgnored",
                        "FutureReturnValueIgnored",
                        "UnusedVariable",
                        "PatternMatchingInstanceof")) {
            var report = "error: [" + gate + "]";
            assertTrue(compilation.output().contains(report), gate + "\n" + compilation.output());
        }
    }

    @Test
    void warningsDoNotCompile() throws Exception {
        var compilation = compile(WARNED);
        assertNotEquals(0, compilation.exitCode());
        assertTrue(compilation.output().contains("[unchecked]"), compilation.output());
    }

    private record Compilation(int exitCode, String output) {}

    private Compilation compile(String source) throws Exception {
        var file = Files.writeString(folder.resolve("Planted.java"), source);
        var path = System.getProperty("java.class.path");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(gates());
        command.addAll(List.of("-processorpath", path, "-classpath", jspecify()));
        command.addAll(List.of("-d", folder.toString(), file.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var reader = process.inputReader()) {
            var output = String.join("\n", reader.lines().toList());
            return new Compilation(process.waitFor(), output);
        }
    }

    private static String jspecify() throws Exception {
        var source = org.jspecify.annotations.NullMarked.class.getProtectionDomain();
        return Path.of(source.getCodeSource().getLocation().toURI()).toString();
    }

    /// The compiler's options for main code, as the root `pom.xml` states them.
    private static List<String> gates() throws Exception {
        var pom =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("..", "pom.xml").toFile())
                        .getDocumentElement();
        var arguments = pom.getElementsByTagName("arg");
        var gates = new ArrayList<String>();
        for (var i = 0; i < arguments.getLength(); i++) {
            if (!isForTests((Element) arguments.item(i))) {
                gates.add(resolve(arguments.item(i).getTextContent(), pom));
            }
        }
        if (resolve("${gates.warnings}", pom).equals("true")) {
            gates.add("-Werror");
        }
        return gates;
    }

    private static boolean isForTests(Element argument) {
        return argument.getTextContent().contains("NullAway:OFF");
    }

    /// Only the properties of the project itself come first in the file, before those of profiles.
    private static String resolve(String text, Element pom) {
        var resolved = text;
        for (var name : List.of("gates.errorprone", "gates.nullness", "gates.warnings")) {
            var value = pom.getElementsByTagName(name).item(0).getTextContent();
            resolved = resolved.replace("${" + name + "}", value);
        }
        return resolved;
    }
}
