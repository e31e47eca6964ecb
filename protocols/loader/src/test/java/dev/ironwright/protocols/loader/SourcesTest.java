package dev.ironwright.protocols.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.model.Mistake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class SourcesTest {

    private static final SourceFile TOY =
            ModelText.with(
                    "",
                    """
                        /// A note,
                        /// on two lines.
                        ///
                        /// - a list
                        @SuppressWarnings("unused")
                        record Note(
                                int first,
                                int second) implements Message {
                            static final int A = 1, B = 2;
                            int sum() {
                                return first + second;
                            }
                            enum Kind {
                                BIG,
                                SMALL
                            }
                        }
                        // Not a doc comment.
                        record Plain() {}
                        /**
                         * An old
                         * comment.
                         */
                        record Old() {}
                    """);

    private static final Loaded LOADED = Loader.compile(List.of(TOY));

    private static Class<?> nested(String name) throws ClassNotFoundException {
        return Class.forName("toys.Toy$" + name, false, LOADED.model().type().getClassLoader());
    }

    private static String text(Span span) {
        return String.join("\n", TOY.lines().subList(span.firstLine() - 1, span.lastLine()));
    }

    @Test
    void aTypeIsLocatedWithItsCommentAndAnnotations() throws ClassNotFoundException {
        var text = text(LOADED.sources().locate(nested("Note")).orElseThrow());
        assertTrue(text.startsWith("    /// A note,"), text);
        assertTrue(text.contains("@SuppressWarnings"), text);
        assertTrue(text.endsWith("        }\n    }"), text);
        assertFalse(text.contains("Not a doc"), text);
    }

    @Test
    void docCommentsComeWithoutWhatMarksThem() throws ClassNotFoundException {
        var sources = LOADED.sources();
        assertEquals(
                Optional.of("A note,\non two lines.\n\n- a list"), sources.doc(nested("Note")));
        assertEquals(Optional.of("An old\ncomment."), sources.doc(nested("Old")));
        assertEquals(Optional.empty(), sources.doc(nested("Plain")));
        assertEquals(Optional.of("A toy."), sources.doc(LOADED.model().type()));
        assertEquals(Optional.empty(), sources.doc(String.class));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource(
            textBlock =
                    """
                    Note,      second, 'int second)'
                    Note,      B,      'static final int A = 1, B = 2'
                    Note,      sum,    'return first + second;'
                    Note$Kind, SMALL,  'SMALL'
                    Plain,     '',     'record Plain() {}'
                    Plain,     absent, 'record Plain() {}'
                    """)
    void aSiteWithoutALineIsLocatedByItsMember(String type, String member, String expected)
            throws ClassNotFoundException {
        var site = Mistake.Site.of(nested(type), member);
        var text = text(LOADED.sources().locate(site).orElseThrow());
        assertTrue(text.contains(expected), text);
        assertEquals(member.equals("sum"), text.lines().count() > 1, text);
    }

    @Test
    void aSiteWithALineIsThatLine() {
        var site = new Mistake.Site("toys.Toy", "setup", 4, Optional.empty(), Optional.empty());
        assertEquals(Optional.of(new Span(TOY, 4, 4)), LOADED.sources().locate(site));
    }

    @Test
    void aLocalClassIsLocatedByTheOneAroundIt() {
        var name = "toys.Toy$Plain$1Inner";
        var site = new Mistake.Site(name, "", 0, Optional.empty(), Optional.empty());
        var text = text(LOADED.sources().locate(site).orElseThrow());
        assertEquals("    record Plain() {}", text);
    }

    @Test
    void whatIsDeclaredElsewhereIsNotLocated() {
        assertEquals(Optional.empty(), LOADED.sources().locate(String.class));
        assertEquals(
                Optional.empty(), LOADED.sources().locate(Mistake.Site.of(String.class, "chars")));
    }

    @Test
    void aMistakeFoundLaterGetsItsLine() throws ClassNotFoundException {
        var mistake =
                new Mistake(
                        Mistake.Kind.NO_DOMAIN,
                        Mistake.Site.of(nested("Note"), "second"),
                        "a",
                        "b");
        var line = LOADED.sources().place(mistake).site().line();
        assertTrue(TOY.line(line).contains("int second"), TOY.line(line));
    }

    @Test
    void filesAreReadOnceAndWhenSomebodyAsks() {
        var reads = new AtomicInteger();
        var sources =
                new Sources(() -> {
                    reads.incrementAndGet();
                    return List.of(TOY);
                });
        assertEquals(0, reads.get());
        assertEquals(List.of(TOY), sources.files());
        assertEquals(Optional.empty(), sources.locate(String.class));
        assertEquals(1, reads.get());
    }

    @Test
    void aFileThatDoesNotParseIsStillLocatedInPart() {
        var text =
                "class A {\n    record B() {}\n    void f() { enum E { X } }\n    record C() {}\n}";
        var sources = Sources.of(List.of(new SourceFile("A.java", text)));
        var site = new Mistake.Site("A$B", "", 0, Optional.empty(), Optional.empty());
        assertEquals(2, sources.locate(site).orElseThrow().firstLine());
    }
}
