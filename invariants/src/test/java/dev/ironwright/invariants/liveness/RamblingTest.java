package dev.ironwright.invariants.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Lasso;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Step;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class RamblingTest {

    private static final Plan PLAN = Plan.DEFAULT.withWorkers(1).withDeadlock(false);
    private static final List<Class<?>> ACTIONS =
            List.of(Rambling.A.class, Rambling.B.class, Rambling.C.class);

    @Test
    void agreesWithBruteForceOnSmallGraphs() {
        LongStream.range(0, 400).forEach(RamblingTest::compare);
    }

    @Test
    @Tag("long")
    void agreesWithBruteForceOnManySmallGraphs() {
        LongStream.range(400, 20_000).forEach(RamblingTest::compare);
    }

    private static void compare(long seed) {
        var bounds = new Rambling.Bounds(seed);
        var brute = new BruteForce(bounds);
        var instance = Model.of(Rambling.class).within(bounds);
        var found = Liveness.check(instance, PLAN, new Control(), Progress.Listener.SILENT);
        for (var claim : found.claims()) {
            boolean holds =
                    switch (claim.claim()) {
                        case "Leads" -> brute.leads();
                        case "Recurs" -> brute.recurs();
                        default -> brute.settles();
                    };
            assertEquals(
                    holds ? "holds" : "liveness",
                    claim.answer().label(),
                    claim.claim() + " seed=" + seed);
            if (claim.answer() instanceof Answer.Evaded(var _, var lasso)) {
                assertEvades(claim.claim(), bounds, lasso);
            }
        }
        assertEquals(3, found.claims().size());
    }

    /// The lasso is an execution, it is fair, and it does what the claim excludes.
    private static void assertEvades(String claim, Rambling.Bounds bounds, Lasso lasso) {
        var nodes =
                lasso.trace().states().stream()
                        .mapToInt(state -> ((Rambling.Place) state.shared().orElseThrow()).node())
                        .toArray();
        var actions =
                lasso.trace().transitions().stream()
                        .mapToInt(each -> actionOf(each.step()))
                        .toArray();
        assertEquals(0, nodes[0]);
        for (int i = 0; i < actions.length; i++) {
            assertTrue(bounds.targets(actions[i], nodes[i]).contains(nodes[i + 1]));
        }
        assertEquals(nodes[lasso.loop()], nodes[nodes.length - 1]);
        var loop = IntStream.range(lasso.loop(), nodes.length).toArray();
        for (int action = 0; action < Rambling.ACTIONS; action++) {
            assertFair(action, bounds, loop, nodes, actions);
        }
        boolean evades =
                switch (claim) {
                    case "Settles" -> IntStream.of(loop).anyMatch(i -> !bounds.from(nodes[i]));
                    default -> IntStream.of(loop).noneMatch(i -> bounds.to(nodes[i]));
                };
        assertTrue(evades, claim);
    }

    private static void assertFair(
            int action, Rambling.Bounds bounds, int[] loop, int[] nodes, int[] actions) {
        boolean taken =
                IntStream.of(loop).anyMatch(i -> i < actions.length && actions[i] == action);
        long enabled =
                IntStream.of(loop)
                        .filter(i ->
                                bounds.targets(action, nodes[i]).stream()
                                        .anyMatch(target -> target != nodes[i]))
                        .count();
        switch (bounds.fairness(action)) {
            case 0 -> {}
            case 1 -> assertFalse(!taken && enabled == loop.length);
            default -> assertFalse(!taken && enabled > 0);
        }
    }

    private static int actionOf(Step step) {
        return ACTIONS.indexOf(((Step.Shared) step).action().getClass());
    }
}
