package dev.ironwright.workbench.services;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Disabled;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.StateClaims;
import dev.ironwright.invariants.scenario.Replay;
import dev.ironwright.invariants.scenario.Replayed;
import dev.ironwright.invariants.scenario.Scenario;
import dev.ironwright.invariants.scenario.Ways;
import dev.ironwright.protocols.model.Instance;

import java.util.List;
import java.util.Optional;

/// Explores with the tables of the engine, which remember every step of a host that was once run.
///
/// The tables are for one thread at a time, hence the locks; a search has tables of its own.
final class LiveExploration implements Exploration {

    private final Instance instance;
    private final Plan plan;
    private final Object steps = new Object();
    private final Object asking = new Object();
    private Optional<Stepper> stepper = Optional.empty();
    private Optional<StateClaims> claims = Optional.empty();

    LiveExploration(Instance instance, Plan plan) {
        this.instance = instance;
        this.plan = plan;
    }

    @Override
    public List<GlobalState> initial() {
        synchronized (steps) {
            return stepper().initial();
        }
    }

    @Override
    public List<Trace.Transition> successors(GlobalState state) {
        synchronized (steps) {
            return stepper().successors(state).stream().distinct().toList();
        }
    }

    @Override
    public List<Disabled> disabled(GlobalState state) {
        synchronized (steps) {
            return stepper().disabled(state);
        }
    }

    @Override
    public Standing standing(Trace trace) {
        synchronized (asking) {
            var state = trace.last();
            return new Standing(
                    claims().violations(trace),
                    claims().goalsMet(state),
                    claims().isFinal(state),
                    claims().admits(state));
        }
    }

    @Override
    public Replayed replay(Scenario scenario) {
        return new Replay(instance).follow(scenario);
    }

    @Override
    public Ways.Way way(GlobalState from, Aim aim, Control control, Progress.Listener listener) {
        var ways = new Ways(instance, plan);
        return switch (aim) {
            case Aim.Goal(var name) -> ways.toGoal(from, name, control, listener);
            case Aim.Failure(var claim) ->
                    ways.toViolation(from, List.of(claim), control, listener);
            case Aim.AnyFailure _ -> ways.toViolation(from, List.of(), control, listener);
        };
    }

    private Stepper stepper() {
        if (stepper.isEmpty()) {
            stepper = Optional.of(new Stepper(instance));
        }
        return stepper.get();
    }

    private StateClaims claims() {
        if (claims.isEmpty()) {
            claims = Optional.of(new StateClaims(instance));
        }
        return claims.get();
    }
}
