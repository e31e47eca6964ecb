package dev.ironwright.samples.multipaxos;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.common.base.Splitter;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.reference.ReferenceExplorer;
import dev.ironwright.invariants.Checker;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class MultiPaxosTest {

    /// More states than this take the reference explorer too long.
    private static final long FEW = 1_000;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    acceptors=1,                219,     456, 17
                    lastBallot=1,               656,    2108, 18
                    acceptors=2,               1443,    3708, 25
                    lastSlot=1,                5880,   17435, 23
                    lastSlot=3 lastBallot=1,   7568,   35891, 23
                    '',                      299616, 1190507, 31
                    """)
    void theSpaceIsKnown(String bounds, long distinct, long generated, int depth) {
        var report = check(Model.of(MultiPaxos.class), settings(bounds));
        assertAll(
                () -> assertEquals("holds", report.verdict().label()),
                () -> assertEquals(distinct, report.census().distinct()),
                () -> assertEquals(generated, report.census().generated()),
                () -> assertEquals(depth, report.census().depth()));
        if (distinct <= FEW) {
            assertEquals(
                    ReferenceExplorer.explore(report.instance(), report.plan()),
                    ReferenceExplorer.Findings.of(report));
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lastBallot=3 lastSlot=1, 263904, 858833, 33
                    """)
    void theLargeSpaceIsKnown(String bounds, long distinct, long generated, int depth) {
        theSpaceIsKnown(bounds, distinct, generated, depth);
    }

    /// Where a seeded bug ends, when nobody asks for the claim that breaks first.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    forgets-votes,  ChosenSurvives, 17
                    breaks-promise, ChosenSurvives, 17
                    small-quorum,   Agreement,      15
                    own-value,      Agreement,      19
                    any-vote,       Agreement,      26
                    """)
    void theClaimThatMattersBreaksToo(String bug, String claim, int length) {
        var loaded = Loader.load("multi-paxos:" + bug);
        var settings = loaded.variant().orElseThrow().settings();
        var verdict = check(loaded.model().claiming(List.of(claim)), settings).verdict();
        var violated = assertInstanceOf(Verdict.Violated.class, verdict);
        assertEquals(claim, violated.property());
        assertEquals(length, violated.trace().length());
    }

    private static Map<String, String> settings(String bounds) {
        return Splitter.on(' ').omitEmptyStrings().withKeyValueSeparator('=').split(bounds);
    }

    private static Report check(Model model, Map<String, String> settings) {
        var instance = model.within(settings, Optional.empty());
        return Checker.check(instance, Plan.DEFAULT, new Control(), Progress.Listener.SILENT);
    }
}
