package dev.ironwright.samples.raft;

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

class RaftTest {

    /// More states than this take the reference explorer too long.
    private static final long FEW = 1_000;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    servers=1,                    30,     46,  9
                    servers=2 entries=1,         413,    913, 14
                    servers=2,                  2565,   9553, 18
                    terms=0,                       1,      1,  1
                    terms=1 entries=1,           579,   2908, 11
                    terms=1,                    5199,  55297, 16
                    entries=1,                 70661, 336445, 19
                    """)
    void theSpaceIsKnown(String bounds, long distinct, long generated, int depth) {
        var report = check(Model.of(Raft.class), settings(bounds));
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
                    servers=5 terms=1 entries=1, 64883,   721266, 16
                    '',                      2180849, 16637992, 25
                    """)
    void theLargeSpaceIsKnown(String bounds, long distinct, long generated, int depth) {
        theSpaceIsKnown(bounds, distinct, generated, depth);
    }

    /// Where a seeded bug ends, when nobody asks for the claim that breaks first.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    votes-again,        ElectionSafety,      8
                    skips-the-check,    StateMachineSafety, 12
                    replaces-own-entry, LeaderCompleteness, 11
                    truncates-always,   LeaderCompleteness, 13
                    """)
    void theClaimThatMattersBreaksToo(String bug, String claim, int length) {
        var loaded = Loader.load("raft:" + bug);
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
