package dev.ironwright.samples.viewstampedreplication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.common.base.Splitter;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Coverage.ActionCoverage;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.Checker;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

/// What was explored whole, and what the published protocol does not survive.
class ViewstampedReplicationTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    crashes=0,                               7984
                    crashes=0 lastView=0 clients=2,          6273
                    requests=1 crashes=0 replicas=5,       160021
                    """)
    void theClaimsHoldAndTheGoalsAreMet(String settings, long distinct) {
        var report = check(Model.of(ViewstampedReplication.class), settings);
        assertInstanceOf(Verdict.Holds.class, report.verdict());
        assertEquals(distinct, report.census().distinct());
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lastView=1,                           2192025
                    crashes=0 stateTransfer=true,          468904
                    """)
    void theyDoWithinLargerBounds(String settings, long distinct) {
        theClaimsHoldAndTheGoalsAreMet(settings, distinct);
    }

    /// The default bounds leave out state transfer; with it, one request is all that fits.
    @Test
    void everyActionButTheNextRequestTakesPart() {
        var report = check(Model.of(ViewstampedReplication.class), "requests=1 stateTransfer=true");
        assertInstanceOf(Verdict.Holds.class, report.verdict());
        var never = report.coverage().actions().stream().filter(it -> it.enabled() == 0);
        assertEquals(List.of("AskNext"), never.map(ActionCoverage::action).toList());
    }

    /// Recovery as published forgets that a view change was under way: what was committed is lost.
    @Test
    void twoCrashesLoseAnOperation() {
        var model = Model.of(ViewstampedReplication.class).claiming(List.of("CommittedSurvives"));
        var verdict = check(model, "requests=1 crashes=2").verdict();
        var violated = assertInstanceOf(Verdict.Violated.class, verdict);
        assertEquals(18, violated.trace().length());
    }

    private static Report check(Model model, String settings) {
        var bounds = Splitter.on(' ').omitEmptyStrings().withKeyValueSeparator('=').split(settings);
        var instance = model.within(bounds, Optional.empty());
        return Checker.check(instance, Plan.DEFAULT, new Control(), Progress.Listener.SILENT);
    }
}
