package dev.ironwright.invariants.scenario;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.StateClaims;
import dev.ironwright.invariants.StateClaims.Violation;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Labels;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks what a scenario asserts, and whether the claims that it does not mention hold.
final class Watch {

    private final Instance instance;
    private final Stepper stepper;
    private final Chooser chooser;
    private final StateClaims claims;
    private final Set<String> announced = new HashSet<>();

    Watch(Instance instance, Stepper stepper, Chooser chooser) {
        this.instance = instance;
        this.stepper = stepper;
        this.chooser = chooser;
        claims = new StateClaims(instance);
    }

    /// What is found instead of what is asserted; empty when it is true.
    Optional<String> failure(Assertion assertion, Trace trace) {
        var state = trace.last();
        return switch (assertion) {
            case Assertion.OfState seen -> seen.failure(state);
            case Assertion.Enabled(var move) -> disabled(state, move);
            case Assertion.NotEnabled(var move, var reason) -> enabled(state, move, reason);
            case Assertion.Reaches(var goal) -> missed(state, goal);
            case Assertion.Violates(var claim) -> holding(trace, claim);
            case Assertion.Holds(var claim) ->
                    unknown(claim).or(() -> violation(claim, trace).map(this::text));
            case Assertion.Stuck() -> notStuck(state);
            case Assertion.Finished() ->
                    claims.isFinal(state)
                            ? Optional.empty()
                            : Optional.of("the protocol does not call this state final");
        };
    }

    private Optional<String> disabled(GlobalState state, Move move) {
        return switch (chooser.choose(state, move)) {
            case Chooser.Choice.One _ -> Optional.empty();
            case Chooser.Choice.None(var why, var _) ->
                    chooser.enabled(state, move) ? Optional.empty() : Optional.of(why);
        };
    }

    private Optional<String> enabled(GlobalState state, Move move, Optional<String> reason) {
        var wrong = chooser.misspelt(move);
        if (wrong.isPresent()) {
            return wrong;
        }
        if (chooser.enabled(state, move)) {
            return Optional.of("it is enabled");
        }
        var reasons = chooser.reasons(state, move);
        return reason.isEmpty() || reasons.contains(reason.get())
                ? Optional.empty()
                : Optional.of("it is not enabled because " + String.join("; ", reasons));
    }

    private Optional<String> missed(GlobalState state, String goal) {
        if (!claims.goals().contains(goal)) {
            return Optional.of(
                    "there is no such goal: goal=%s available=%s".formatted(goal, claims.goals()));
        }
        var met = claims.goalsMet(state);
        return met.contains(goal) ? Optional.empty() : Optional.of("the goals met here are " + met);
    }

    /// From here on this claim may be false.
    private Optional<String> holding(Trace trace, String claim) {
        announced.add(claim);
        return unknown(claim)
                .or(() ->
                        violation(claim, trace).isPresent()
                                ? Optional.empty()
                                : Optional.of("it holds"));
    }

    private Optional<Violation> violation(String claim, Trace trace) {
        return claims.violations(trace).stream()
                .filter(each -> each.property().equals(claim))
                .findFirst();
    }

    private Optional<String> unknown(String claim) {
        return instance.model().claim(claim).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "there is no such claim: claim=%s available=%s"
                                .formatted(
                                        claim,
                                        instance.model().claims().stream()
                                                .map(ClaimType::name)
                                                .toList()));
    }

    private Optional<String> notStuck(GlobalState state) {
        if (claims.isFinal(state)) {
            return Optional.of("the protocol calls this state final");
        }
        int enabled = stepper.successors(state).size();
        return enabled == 0 ? Optional.empty() : Optional.of(enabled + " steps are enabled");
    }

    /// The claims that are false at the end of the trace and were not announced; from now on they
    /// are.
    List<Violation> unannounced(Trace trace) {
        return claims.violations(trace).stream()
                .filter(each -> announced.add(each.property()))
                .toList();
    }

    /// The claim with the tuple that breaks it.
    String text(Violation violation) {
        return new Labels(instance.bounds().getClass()).of(violation.tuple());
    }
}
