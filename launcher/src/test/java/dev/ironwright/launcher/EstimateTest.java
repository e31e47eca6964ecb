package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// `estimate`: how many states there are, and what makes them many.
class EstimateTest {

    @Test
    void itSaysWhatMultipliesThemAndWhatNoClaimMentions() {
        var run = Run.of("estimate", "two-phase-commit", "--set", "resourceManagers=5");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("again: ./ironwright estimate two-phase-commit --set"));
        assertTrue(run.out().matches("(?s).*\\d+\\.\\d  ResourceManager.stage\n.*"), run.out());
        assertTrue(run.out().contains("resourceManagers: from 4 to 5 multiplies them by"));
        assertTrue(run.out().contains("no claim mentions: Abort packets, Commit packets"));
        assertTrue(run.verdict().startsWith("All found: 8,832 states"), run.out());
    }

    @Test
    void aProgramReadsTheSame() {
        var json = Run.of("estimate", "two-phase-commit", "--format", "json").json();
        var parts = json.getAsJsonObject("contributions");
        assertTrue(parts.get("ResourceManager.stage").getAsDouble() > 2, parts::toString);
        var growth = json.getAsJsonObject("factors").getAsJsonObject("resourceManagers");
        assertEquals(3, growth.get("to").getAsLong());
        assertTrue(growth.get("factor").getAsDouble() > 4, growth::toString);
        assertTrue(growth.get("states").isJsonNull());
        assertTrue(json.getAsJsonArray("unmentioned").toString().contains("Bounds.fair"));
    }
}
