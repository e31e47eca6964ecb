package dev.ironwright.protocols.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class CompilationTest {

    @Test
    void everyErrorOfEveryFileIsReported() {
        var one =
                """
                class One {
                    int a = "text";
                \tTwo two = unknown;
                    int late() {
                        int unset;
                        return unset;
                    }
                }
                """;
        var two =
                """
                class Two {
                    Missing missing;
                    void f() { g(); }
                }
                """;
        assertEquals(
                List.of(
                        "src/One.java:2:13: incompatible types: String cannot be converted to int",
                        "src/One.java:3:12: cannot find symbol",
                        "src/One.java:6:16: variable unset might not have been initialized",
                        "src/Two.java:2:5: cannot find symbol",
                        "src/Two.java:3:16: cannot find symbol"),
                errors(new SourceFile("src/One.java", one), new SourceFile("src/Two.java", two)));
    }

    @Test
    void everySyntaxErrorIsReported() {
        var text = "class One {\n    int a = ;\n    int b\n    int c = );\n}\n";
        assertEquals(
                List.of(
                        "One.java:2:13: illegal start of expression",
                        "One.java:3:10: ';' expected",
                        "One.java:4:13: illegal start of expression"),
                errors(new SourceFile("One.java", text)));
    }

    private static List<String> errors(SourceFile... files) {
        var thrown =
                assertThrows(LoadException.class, () -> Compilation.of(List.of(files), List.of()));
        return thrown.diagnostics().stream()
                .map(diagnostic -> diagnostic.render().lines().findFirst().orElseThrow())
                .sorted()
                .toList();
    }

    @Test
    void moreThanAHundredErrorsAreReported() {
        var text = "class One {" + "\n    static { missing(); }".repeat(150) + "\n}";
        assertEquals(150, errors(new SourceFile("One.java", text)).size());
    }

    @Test
    void aWarningDoesNotFail() {
        var text =
                """
                import java.util.*;
                class One {
                    List<String> raw() {
                        return new ArrayList();
                    }
                }
                """;
        var compilation = Compilation.of(List.of(new SourceFile("One.java", text)), List.of());
        assertTrue(
                compilation.warnings().stream().anyMatch(w -> w.message().contains("unchecked")),
                compilation::toString);
    }

    @Test
    void aModelSeesGuavaAndNothingOfTheWorkbench() {
        var guava =
                new SourceFile("One.java", "class One { com.google.common.collect.Range<?> r; }");
        assertEquals(1, Compilation.of(List.of(guava), List.of()).classes().size());
        var parser =
                new SourceFile("One.java", "class One { com.github.javaparser.JavaParser p; }");
        assertEquals(1, errors(parser).size());
    }

    @Test
    void severalErrorsOnOneLineAreAllReported() {
        var text = "class One { A a; B b; }";
        assertEquals(
                List.of("One.java:1:13: cannot find symbol", "One.java:1:18: cannot find symbol"),
                errors(new SourceFile("One.java", text)));
    }
}
