package dev.ironwright.protocols.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DiagnosticTest {

    @Test
    void theCaretStandsUnderTheColumnAndDetailsFollow() {
        var diagnostic =
                new Diagnostic("Toy.java", 3, 5, "cannot find symbol\n  symbol: x", "    x();");
        assertEquals(
                """
                Toy.java:3:5: cannot find symbol
                    x();
                    ^
                  symbol: x\
                """,
                diagnostic.render());
    }

    @Test
    void theCaretStandsRightAfterTabs() {
        var diagnostic = new Diagnostic("Toy.java", 3, 4, "no", "\t\tx y");
        assertEquals("Toy.java:3:4: no\n\t\tx y\n\t\t ^", diagnostic.render());
    }

    @Test
    void whatIsAboutAWholeFileShowsNoLine() {
        assertEquals("toys.jar: no sources", Diagnostic.of("toys.jar", "no sources").render());
    }

    @Test
    void whatIsAboutAWholeLineShowsNoCaret() {
        var file = new SourceFile("a.variant", "one\ntwo\n");
        assertEquals("a.variant:2: odd\ntwo", Diagnostic.of(file, 2, 0, "odd").render());
    }

    @Test
    void aCaretMayStandBehindTheLine() {
        var diagnostic = new Diagnostic("Toy.java", 1, 9, "';' expected", "int x");
        assertEquals("Toy.java:1:9: ';' expected\nint x\n     ^", diagnostic.render());
    }
}
