package dev.ironwright.workbench.services;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Disabled;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.Goals;
import dev.ironwright.invariants.StateClaims;
import dev.ironwright.invariants.StateClaims.Violation;
import dev.ironwright.invariants.scenario.Replay;
import dev.ironwright.invariants.scenario.Replayed;
import dev.ironwright.invariants.scenario.Scenario;
import dev.ironwright.invariants.scenario.Ways;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Explores with the tables of the engine, which remember every step of a host that was once run.
///
/// The tables are for one thread at a time, hence the locks; a search has tables of its own.
final class LiveExploration implements Exploration {

    private final Instance instance;
    private final Plan plan;
    private final Object steps = new Object();
    private final Object claims = new Object();
    private final Map<Set<String>, StateClaims> without = new HashMap<>();
    private Optional<Stepper> stepper = Optional.empty();
    private Optional<Goals> goals = Optional.empty();

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
        synchronized (claims) {
            var broken = new ArrayList<Violation>();
            var named = new TreeSet<String>();
            var next = violation(trace, named);
            while (next.isPresent()) {
                broken.add(next.get());
                named.add(next.get().property());
                next = violation(trace, named);
            }
            var all = claimsWithout(Set.of());
            var state = trace.last();
            return new Standing(
                    broken, goals().metIn(state), all.isFinal(state), all.admits(state));
        }
    }

    /// The first claim that is false and is none of these.
    private Optional<Violation> violation(Trace trace, Set<String> known) {
        if (known.size() == instance.model().claims().size()) {
            return Optional.empty();
        }
        var asked = claimsWithout(Set.copyOf(known));
        return asked.violation(trace.last())
                .or(() ->
                        trace.transitions().isEmpty()
                                ? Optional.empty()
                                : asked.stepViolation(beforeLast(trace), trace.last()));
    }

    private static GlobalState beforeLast(Trace trace) {
        int steps = trace.transitions().size();
        return steps == 1 ? trace.initial() : trace.transitions().get(steps - 2).after();
    }

    private StateClaims claimsWithout(Set<String> names) {
        return without.computeIfAbsent(names, left -> new StateClaims(leavingOut(left)));
    }

    private Instance leavingOut(Set<String> names) {
        if (names.isEmpty()) {
            return instance;
        }
        var rest =
                instance.model().claims().stream()
                        .map(ClaimType::name)
                        .filter(name -> !names.contains(name))
                        .toList();
        return new Instance(
                instance.model().claiming(rest),
                instance.bounds(),
                instance.setup(),
                instance.hosts(),
                instance.actions(),
                instance.domains());
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

    private Goals goals() {
        if (goals.isEmpty()) {
            goals = Optional.of(new Goals(instance));
        }
        return goals.get();
    }
}
