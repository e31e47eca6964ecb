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
        var json =
                Run.of("estimate", "two-phase-commit", "--max-states", "3000", "--format", "json")
                        .json();
        assertEquals(8832, Run.of("estimate", "two-phase-commit", "--set", "resourceManagers=5", "--format", "json").json().get("distinctStates").getAsLong());
        assertTrue(json.getAsJsonObject("contributions").get("ResourceManager.stage").getAsDouble() > 2);
        assertTrue(json.getAsJsonObject("factors").get("resourceManagers").getAsJsonObject().has("factor"));
        assertTrue(json.getAsJsonArray("unmentioned").toString().contains("Bounds.fair"));
    }
}
