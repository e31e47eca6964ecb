package dev.ironwright.launcher.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.Coverage;
import dev.ironwright.explorer.Coverage.ActionCoverage;
import dev.ironwright.explorer.Coverage.ClaimCoverage;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.launcher.console.Ink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;

class CoverageTextTest {

    private static final Coverage COVERAGE =
            new Coverage(
                    List.of(
                            new ActionCoverage(
                                    "Accept", 1234, 56, Map.of("stale", 7L, "held", 70L)),
                            new ActionCoverage("Grant", 0, 0, Map.of("rarely", 1L, "often", 9L))),
                    List.of(
                            new ClaimCoverage("MutualExclusion", 9),
                            new ClaimCoverage("HolderIsLast", 0),
                            new ClaimCoverage("SomeConstraint", 0)));

    @Test
    void tellsOfActionsWithTheirReasonsAndOfClaims() {
        assertEquals(
                """
                  action         enabled      new states
                  Accept           1,234              56
                      skipped 70 times: held
                      skipped 7 times: stale
                  Grant                0               0
                      skipped 9 times: often
                      skipped 1 times: rarely
                  MutualExclusion was asked of 9 tuples
                  HolderIsLast was asked of 0 tuples
                  SomeConstraint was asked of 0 tuples\
                """,
                String.join("\n", text(new Verdict.Holds()).lines()));
    }

    @Test
    void warnsOfWhatNeverHappenedOnceEverythingWasExplored() {
        assertEquals(
                List.of(
                        "Warning: Grant was never enabled, most often because: often.",
                        "Warning: HolderIsLast was never asked: nothing that it ranges over exists"
                                + " in the states explored."),
                text(new Verdict.Holds()).warnings());
    }

    @Test
    void warnsOfAPremiseThatIsNeverTrue() {
        var claim = new ClaimCoverage("Lock", 9, Map.of("two hold it", 0L));
        var coverage = new Coverage(List.of(), List.of(claim));
        var report = Reports.of(new Verdict.Holds(), coverage, Reports.LOCK);
        assertEquals(
                List.of(
                        "Warning: Lock says nothing by \"two hold it\": its premise was never"
                                + " true."),
                new CoverageText(report, Ink.NONE).warnings());
    }

    @Test
    void aViolationSaysNothingOfWhatWasNotMet() {
        assertEquals(List.of(), text(new Verdict.Deadlock(Reports.trace(2))).warnings());
    }

    @ParameterizedTest
    @EnumSource
    void aLimitStillWarnsUnlessSomebodyStoppedTheSearch(Verdict.Limit limit) {
        var lines = limit == Verdict.Limit.CANCELLED ? 0 : 2;
        var verdict = new Verdict.HoldsWithin(limit, 3, List.of());
        assertEquals(lines, text(verdict).warnings().size());
    }

    private static CoverageText text(Verdict verdict) {
        return new CoverageText(Reports.of(verdict, COVERAGE, Reports.LOCK), Ink.NONE);
    }
}
