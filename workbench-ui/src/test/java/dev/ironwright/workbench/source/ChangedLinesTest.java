package dev.ironwright.workbench.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.protocols.loader.Variant;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class ChangedLinesTest {

    @Test
    void theLinesOfABugAreFoundWhateverTheirIndentation() {
        var variant =
                new Variant(
                        "bug",
                        "A story.",
                        Optional.empty(),
                        Map.of(),
                        List.of(),
                        List.of(
                                new Variant.Hunk(3, List.of("old"), List.of("two", "three")),
                                new Variant.Hunk(7, List.of("gone"), List.of()),
                                new Variant.Hunk(9, List.of("x"), List.of("not there"))));
        assertEquals(
                List.of(new ChangedLines.Block(2, 3)),
                ChangedLines.of(variant, "one\n    two\n  three\nfour\n"));
    }
}
