package dev.ironwright.protocols.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class VariantTest {

    private static final SourceFile SOURCE =
            new SourceFile(
                    "Toy.java",
                    """
                    class Toy {
                        int one() {
                            return 1;
                        }

                        int two() {
                            return 2;
                        }
                    }
                    """);

    private static Patch patch(String text) {
        return Patch.read(new SourceFile("Toy.odd.variant", text));
    }

    private static String applied(String text) {
        return patch(text).applyTo(List.of(SOURCE)).getFirst().text();
    }

    private static List<Diagnostic> complaints(String text) {
        return assertThrows(LoadException.class, () -> applied(text)).diagnostics();
    }

    @Test
    void theHeaderSaysTheStoryTheVerdictAndTheBounds() {
        var variant =
                patch(
                                """
                                A story on
                                two lines.

                                And another.
                                expect: violated Agreement 7
                                set: acceptors=3
                                set: names=a=b

                                - return 1;
                                + return 3;
                                """)
                        .variant();
        assertEquals("odd", variant.name());
        assertEquals("A story on\ntwo lines.\n\nAnd another.", variant.story());
        assertEquals(Optional.of("violated Agreement 7"), variant.expect());
        assertEquals(Map.of("acceptors", "3", "names", "a=b"), variant.settings());
        assertEquals(
                List.of(new Variant.Hunk(9, List.of("return 1;"), List.of("return 3;"))),
                variant.hunks());
    }

    @Test
    void hunksAreFoundWhateverTheIndentationAndIndentedAsTheSource() {
        assertEquals(
                """
                class Toy {
                    int one() {
                        if (true) {
                            return 3;
                        }
                        return 4;
                    }

                    int two() {
                    }
                }
                """,
                applied(
                        """
                        - return 1;
                        + if (true) {
                        +     return 3;
                        + }
                        + return 4;

                        -       int two() {
                        - return 2;
                        +       int two() {
                        """));
    }

    @Test
    void anEmptyLineMayBeLookedForAndWritten() {
        assertEquals(
                SOURCE.text().replace("    }\n\n", "    }\n    // here\n\n"),
                applied("- }\n-\n+ }\n+ // here\n+\n"));
    }

    @Test
    void aHunkThatMatchesNothingOrTwiceIsNamed() {
        var complaints = complaints("Story.\n\n- return 5;\n+ return 6;\n\n- }\n+ };\n");
        assertEquals(List.of(3, 6), complaints.stream().map(Diagnostic::line).toList());
        assertEquals("Toy.odd.variant", complaints.getFirst().file());
        assertTrue(complaints.get(0).message().contains("matches=0"), complaints::toString);
        assertTrue(
                complaints.get(1).message().contains("lines=[Toy.java:4, Toy.java:8, Toy.java:9]"),
                complaints::toString);
    }

    @Test
    void hunksThatOverlapAreNamed() {
        var complaints =
                complaints(
                        "- int one() {\n- return 1;\n+ int one() {\n\n- return 1;\n+ return 2;\n");
        assertTrue(complaints.getFirst().message().contains("same lines"), complaints::toString);
    }

    @ParameterizedTest(name = "line {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Only a story.                   | 1 | a variant changes something
                    + return 1;                     | 1 | a hunk says where it belongs
                    - return 1;~+ return 2;~- x     | 3 | a hunk is lines
                    - return 1;~return 2;           | 2 | a hunk is lines
                    Story.~set: acceptors~- a~+ b   | 2 | a setting has a name and a value
                    """)
    void aVariantThatCannotBeReadIsNamedWithItsLine(String text, int line, String rule) {
        var complaint = complaints(text.replace('~', '\n')).getFirst();
        assertEquals(line, complaint.line());
        assertTrue(complaint.message().startsWith(rule), complaint::render);
    }
}
