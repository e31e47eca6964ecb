package dev.ironwright.launcher.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;

class FoldingTest {

    @Test
    void whatFitsStaysOnOneLine() {
        assertEquals(
                List.of("head: a, b, c"), Folding.fold("head: ", ", ", List.of("a", "b", "c")));
    }

    @Test
    void breaksBetweenPartsAndIndentsAsFarAsTheHead() {
        var part = "x".repeat(40);
        assertEquals(
                List.of("head: " + part + ", " + part + ",", "      " + part),
                Folding.fold("head: ", ", ", List.of(part, part, part)));
    }

    @Test
    void breaksAPartThatIsTooLongBetweenItsWords() {
        var words = String.join(" ", Collections.nCopies(60, "word"));
        var lines = Folding.fold("  - ", "", List.of(words));
        assertTrue(lines.size() > 2);
        assertTrue(lines.stream().allMatch(line -> line.length() <= Folding.WIDTH));
        assertEquals(words, String.join(" ", lines).replaceAll("\\s+", " ").substring(3));
    }

    @Test
    void aWordThatIsTooLongIsNotCut() {
        var word = "y".repeat(150);
        assertEquals(List.of("a", "  " + word), Folding.fold("a " + word, "  "));
    }

    @Test
    void coloursTakeNoColumns() {
        assertEquals(4, Folding.visible(Ink.ANSI.good("text")));
        assertEquals("text  ", Folding.padded("text", 6));
    }
}
