package dev.ironwright.invariants;

import dev.ironwright.explorer.AbstractRun;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Monitor;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.explorer.tables.Values;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.model.Instance;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Asks the claims of a protocol about single states and steps, given as values.
///
/// For replay and simulation; an exhaustive check goes through [Checker]. For one thread at a time.
public final class StateClaims {

    private final Tables tables;
    private final Values values;
    private final Claims claims;

    /// A claim that is false, and the tuple that shows it.
    public record Violation(String property, Claim tuple) {}

    /// @throws dev.ironwright.protocols.model.MistakeException when the claims are badly written
    public StateClaims(Instance instance) {
        tables = new Tables(instance);
        values = new Values(tables);
        claims = new Claims(tables);
    }

    /// The first claim about states, by name, that is false in this one.
    public Optional<Violation> violation(GlobalState state) {
        var ids = values.idsOf(state);
        return asViolation(claims.stateViolation(Arrival.at(ids)), ids, ids);
    }

    /// The first claim, by name, that is false in this initial state.
    public Optional<Violation> initialViolation(GlobalState state) {
        var ids = values.idsOf(state);
        return asViolation(claims.violation(Arrival.at(ids)), ids, ids);
    }

    /// The first claim about steps, by name, that is false of this one.
    public Optional<Violation> stepViolation(GlobalState before, GlobalState after) {
        var from = values.idsOf(before);
        var to = values.idsOf(after);
        return asViolation(claims.stepViolation(Arrival.of(from, to)), from, to);
    }

    /// Every claim that is false at the end of a trace: of its last state, then of the step to it, or of
    /// where it begins.
    public List<Violation> violations(Trace trace) {
        var last = values.idsOf(trace.last());
        if (trace.transitions().isEmpty()) {
            return asViolations(
                    IntStream.concat(claims.broken(last), claims.begunWrong(last)), last, last);
        }
        var before = values.idsOf(trace.states().get(trace.length() - 2));
        var broken = claims.broken(Arrival.of(before, last));
        return asViolations(IntStream.concat(claims.broken(last), broken), before, last);
    }

    /// Every claim that is false at the end of a trace, as [#violations], with every tuple and the
    /// reason.
    public List<BrokenClaim> broken(Trace trace) {
        var last = values.idsOf(trace.last());
        boolean begins = trace.transitions().isEmpty();
        var before = begins ? last : values.idsOf(trace.states().get(trace.length() - 2));
        var wrong = begins ? claims.begunWrong(last) : claims.broken(Arrival.of(before, last));
        return IntStream.concat(claims.broken(last), wrong)
                .mapToObj(claim -> claims.failures(claim, before, last))
                .toList();
    }

    private List<Violation> asViolations(IntStream broken, int[] before, int[] after) {
        return broken.mapToObj(claim -> asViolation(claim, before, after))
                .flatMap(Optional::stream)
                .toList();
    }

    /// The names of all goals.
    public List<String> goals() {
        return claims.goalNames();
    }

    /// The names of the goals that this state meets.
    public List<String> goalsMet(GlobalState state) {
        return claims.metBy(values.idsOf(state));
    }

    private Optional<Violation> asViolation(int claim, int[] before, int[] after) {
        if (claim == Monitor.NONE) {
            return Optional.empty();
        }
        var name = tables.instance().model().claims().get(claim).name();
        return Optional.of(new Violation(name, claims.failure(claim, before, after)));
    }

    /// The specification's behaviour beside a trace whose last step breaks this refinement; empty for
    /// a claim that is none.
    public Optional<AbstractRun> beside(String property, Trace trace) {
        var model = tables.instance().model();
        int place = model.claims().indexOf(model.claim(property).orElseThrow());
        return claims.beside(place, trace.states().stream().map(values::idsOf).toList());
    }

    /// True when the state satisfies every constraint.
    public boolean admits(GlobalState state) {
        return claims.admits(Arrival.at(values.idsOf(state)));
    }

    /// True when nothing more needs to happen in this state.
    public boolean isFinal(GlobalState state) {
        return claims.isFinal(values.idsOf(state));
    }
}
