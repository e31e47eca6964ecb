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
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
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

    /// An operation is lost: by two crashes even in the protocol as it was published.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    two-crashes,     18
                    asks-nobody,     13
                    too-few-answers, 12
                    any-log,          9
                    """)
    void anOperationIsLost(String variant, int length) {
        var loaded = Loader.load("viewstamped-replication:" + variant);
        var model = loaded.model().claiming(List.of("CommittedSurvives"));
        var verdict = check(model, loaded.variant().orElseThrow().settings()).verdict();
        var violated = assertInstanceOf(Verdict.Violated.class, verdict);
        assertEquals(length, violated.trace().length());
    }

    private static Report check(Model model, String settings) {
        return check(
                model,
                Splitter.on(' ').omitEmptyStrings().withKeyValueSeparator('=').split(settings));
    }

    private static Report check(Model model, Map<String, String> settings) {
        var instance = model.within(settings, Optional.empty());
        return Checker.check(instance, Plan.DEFAULT, new Control(), Progress.Listener.SILENT);
    }
}
