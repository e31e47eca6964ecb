package dev.ironwright.invariants.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress.Listener;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.reference.RandomProtocols;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.Checker;
import dev.ironwright.invariants.scenario.Ways.Way;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Instance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/// From any state, the shortest way on to a goal, to a claim's failure, or to a condition.
class WaysTest {

    private static final Instance PARCELS = Parcels.within("weights=2");
    private static final Plan PLAN =
            Plan.DEFAULT.withWorkers(1).withDeadlock(false).withMaxStates(5_000);
    private static final Ways WAYS = new Ways(PARCELS, PLAN);

    private static Trace after(String... lines) {
        var text = "T\n\nmodel: parcels\nset: weights=2\n\n" + String.join("\n", lines) + "\n";
        return new Replay(PARCELS).follow(Scenario.parse("t", text)).trace().orElseThrow();
    }

    private static final String[] ONE_TAKEN = {
        "sender0: Hand", "porter0: Take <- sender0 => porter0.taken.size == 1", "sender0: Hand"
    };

    @Test
    void aGoalIsReachedByAShortestWay() {
        var from = after(ONE_TAKEN).last();
        var found =
                assertInstanceOf(
                        Way.Found.class, WAYS.toGoal(from, "Full", new Control(), Listener.SILENT));
        assertEquals(from, found.trace().initial());
        assertEquals(1, found.trace().transitions().size());
        assertEquals(
                4,
                assertInstanceOf(
                                Way.Found.class,
                                WAYS.toGoal(after().last(), "Full", new Control(), Listener.SILENT))
                        .trace()
                        .transitions()
                        .size());
    }

    @Test
    void aClaimsFailureIsReachedByAShortestWay() {
        var way =
                WAYS.toViolation(
                        after(ONE_TAKEN).last(), List.of(), new Control(), Listener.SILENT);
        var found = assertInstanceOf(Way.Found.class, way);
        assertEquals("NotTooHeavy", found.violated().orElseThrow().property());
        assertEquals(1, found.trace().transitions().size());
    }

    @Test
    void aConditionIsReachedByAShortestWay() {
        var check = (Line.Check) Line.parse("check: sender1.sent == 2 and porter0.weight == 2");
        var wanted = (Assertion.OfState) check.assertion();
        var way = WAYS.to(after(ONE_TAKEN).last(), wanted, new Control(), Listener.SILENT);
        assertEquals(2, assertInstanceOf(Way.Found.class, way).trace().transitions().size());
    }

    @Test
    void whatIsHereAlreadyTakesNoStep() {
        var check = (Line.Check) Line.parse("check: porter0.weight == 0");
        var wanted = (Assertion.OfState) check.assertion();
        var way = WAYS.to(after().last(), wanted, new Control(), Listener.SILENT);
        assertEquals(0, assertInstanceOf(Way.Found.class, way).trace().transitions().size());
    }

    @Test
    void whatCannotComeAnyMoreHasNoWay() {
        var from =
                after(
                                "sender0: Hand",
                                "lose: sender0 -> porter0 Parcel",
                                "sender0: Hand",
                                "lose: sender0 -> porter0 Parcel",
                                "sender1: Hand",
                                "lose: sender1 -> porter0 Parcel")
                        .last();
        assertInstanceOf(Way.None.class, WAYS.toGoal(from, "Full", new Control(), Listener.SILENT));
    }

    @Test
    void aLimitIsNoAnswer() {
        var short1 = new Ways(PARCELS, Plan.DEFAULT.withWorkers(1).withMaxDepth(2));
        assertInstanceOf(
                Way.Unknown.class,
                short1.toGoal(after().last(), "Full", new Control(), Listener.SILENT));
    }

    /// From an initial state, whatever the protocol, it is as long as the check's counterexample.
    @ParameterizedTest
    @EnumSource
    void aWayFromTheStartIsAsShortAsTheChecks(Network network) {
        int compared = 0;
        for (long seed = 0; seed < 30; seed++) {
            var instance = RandomProtocols.instance(seed, network);
            var starts = new Stepper(instance).initial();
            var report = Checker.check(instance, PLAN, new Control(), Listener.SILENT);
            if (report.verdict() instanceof Verdict.Violated violated && starts.size() == 1) {
                var way =
                        new Ways(instance, PLAN)
                                .toViolation(
                                        starts.getFirst(),
                                        List.of(),
                                        new Control(),
                                        Listener.SILENT);
                var found = assertInstanceOf(Way.Found.class, way);
                assertEquals(violated.trace().length(), found.trace().length());
                compared++;
            }
        }
        assertTrue(compared > 0, "no protocol of one start was violated");
    }

    @Test
    void aGoalThatThereIsNotIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> WAYS.toGoal(after().last(), "Empty", new Control(), Listener.SILENT));
    }
}
