package dev.ironwright.workbench.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Map;

class DocsTest {

    @Test
    void eachParameterHasItsSentenceOnOneLine() {
        assertEquals(
                Map.of("hosts", "how many there are, at least one", "last", "the end"),
                Docs.parameters(
                        """
                        How far to explore.

                        @param hosts how many there are,
                            at least one
                        @param last the end
                        """));
    }
}
