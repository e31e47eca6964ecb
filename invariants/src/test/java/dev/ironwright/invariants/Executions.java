package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import static java.util.stream.Collectors.toSet;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.reference.State;
import dev.ironwright.explorer.reference.Steps;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.Final;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.Refinement;
import dev.ironwright.protocols.StepInvariant;
import dev.ironwright.protocols.Temporal;
import dev.ironwright.protocols.Witnessed;
import dev.ironwright.protocols.model.Component;
import dev.ironwright.protocols.model.Instance;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes traces step by step: each must be an execution that shows what it is said to show.
final class Executions {

    private final Stepper stepper;
    private final StateClaims claims;
    private final Steps steps;
    private final dev.ironwright.explorer.reference.Claims meaning;
    private final Instance instance;

    Executions(Instance instance) {
        this.instance = instance;
        stepper = new Stepper(instance);
        claims = new StateClaims(instance);
        steps = new Steps(instance);
        meaning = new dev.ironwright.explorer.reference.Claims(instance);
    }

    /// Asserts that the counterexample and the trace to each goal are executions.
    void assertAllOf(Report report) {
        report.goals().forEach(this::assertMeets);
        switch (report.verdict()) {
            case Verdict.Violated(var property, var tuple, var trace, var _) ->
                    assertViolates(property, tuple, trace);
            case Verdict.Deadlock(var trace) -> assertStuck(trace);
            case Verdict.Failed(var mistake, var trace) -> fail(mistake + " " + trace);
            case Verdict.NotLive _, Verdict.BrokenLink _ -> fail("no claim is about behaviours");
            case Verdict.Holds _, Verdict.HoldsWithin _, Verdict.Unreached _ -> {}
        }
    }

    /// Asserts that every step of a trace can be taken, and leads where it says.
    void assertExecution(Trace trace) {
        assertTrue(stepper.initial().contains(trace.initial()));
        assertTrue(steps.initial().contains(state(trace.initial())));
        var before = trace.initial();
        for (var transition : trace.transitions()) {
            assertTrue(stepper.successors(before).contains(transition));
            var same = new Steps.Next(transition.step(), state(transition.after()));
            assertTrue(steps.after(state(before)).contains(same));
            before = transition.after();
        }
    }

    private void assertWithinBounds(Trace trace) {
        assertExecution(trace);
        trace.states().forEach(state -> assertTrue(claims.admits(state)));
        trace.states().forEach(state -> assertTrue(meaning.withinBounds(state(state))));
    }

    private void assertViolates(String property, Claim tuple, Trace trace) {
        assertWithinBounds(trace);
        var last = trace.last();
        assertEquals(property, tuple.getClass().getSimpleName());
        if (tuple instanceof Refinement) {
            assertRefutes(property, trace);
            return;
        }
        assertFalse(isTrue(tuple, last));
        if (tuple instanceof StepInvariant) {
            var before = trace.states().get(trace.length() - 2);
            assertTrue(meaning.brokenBy(state(before), state(last)).contains(property));
            assertEquals(
                    Optional.of(property),
                    claims.stepViolation(before, last).map(StateClaims.Violation::property));
        } else {
            assertTrue(meaning.brokenBy(state(last)).contains(property));
            assertEquals(
                    Optional.of(property),
                    claims.violation(last).map(StateClaims.Violation::property));
        }
        var earlier = trace.states().subList(0, trace.length() - 1);
        earlier.forEach(state -> assertEquals(Optional.empty(), claims.violation(state)));
    }

    private void assertRefutes(String property, Trace trace) {
        var last = state(trace.last());
        var broken =
                trace.length() == 1
                        ? meaning.begunWrongBy(last)
                        : meaning.brokenBy(state(trace.states().get(trace.length() - 2)), last);
        assertTrue(broken.contains(property));
    }

    private void assertStuck(Trace trace) {
        assertWithinBounds(trace);
        assertEquals(List.of(), stepper.successors(trace.last()));
        assertEquals(List.of(), steps.after(state(trace.last())));
        assertFalse(claims.isFinal(trace.last()));
    }

    private void assertMeets(String goal, Trace trace) {
        assertWithinBounds(trace);
        assertTrue(meaning.metBy(state(trace.last())).contains(goal));
        var earlier = trace.states().subList(0, trace.length() - 1);
        earlier.forEach(state -> assertFalse(meaning.metBy(state(state)).contains(goal)));
    }

    private boolean isTrue(Claim claim, GlobalState state) {
        return switch (claim) {
            case Invariant c -> c.holds();
            case StepInvariant c -> c.holds();
            case Witnessed<?> c -> hasWitness(c, state);
            case Reachable _, Constraint _, Final _, Refinement<?> _, Temporal _ ->
                    fail("no such claim is violated: " + claim);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private boolean hasWitness(Witnessed<?> claim, GlobalState state) {
        var type = instance.model().claim(claim.getClass().getSimpleName()).orElseThrow();
        var candidates = candidates(type.witness().orElseThrow(), state);
        return ((Witnessed) claim).witness(candidates).isPresent();
    }

    private static Set<?> candidates(Component witness, GlobalState state) {
        return switch (witness) {
            case Component.Hosts(var role) ->
                    state.hosts().stream()
                            .filter(at -> role.isInstance(at.state()))
                            .collect(toSet());
            case Component.Packets(var type) ->
                    state.network().stream()
                            .filter(p -> type.isInstance(p.message()))
                            .collect(toSet());
            case Component.Inboxes _,
                    Component.AllHosts _,
                    Component.AllPackets _,
                    Component.Abstraction _,
                    Component.Changes _,
                    Component.SharedVariables _,
                    Component.GhostVariables _,
                    Component.TheEnvironment _,
                    Component.TheBounds _,
                    Component.Values _ ->
                    fail("no such witness: " + witness);
        };
    }

    private State state(GlobalState reported) {
        return State.of(reported, instance.setup().network());
    }
}
