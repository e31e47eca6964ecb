package dev.ironwright.invariants.reduction;

import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.reduction.Reduction.AtomicStep;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets a model take the atomic steps that a log of one of its traces was reduced to.
public final class Equivalence {

    private final Stepper stepper;

    public Equivalence(Instance instance) {
        stepper = new Stepper(instance);
    }

    /// The execution with these steps, in which every host goes through the states that it goes through
    /// in the original; empty when the model has none, which would refute the reduction.
    public Optional<Trace> of(Trace original, List<AtomicStep> steps) {
        var taken = byHost(original);
        var trace = new Trace(original.initial(), List.of());
        for (var next : withSilent(taken, steps)) {
            var wanted = taken.getOrDefault(next.host(), List.of()).get(next.step() - 1);
            var match =
                    stepper.successors(trace.last()).stream()
                            .filter(it -> it.step().equals(wanted.step()))
                            .filter(it -> stateOf(it, next).equals(stateOf(wanted, next)))
                            .findFirst();
            if (match.isEmpty()) {
                return Optional.empty();
            }
            trace = trace.then(match.get());
        }
        return Optional.of(trace).filter(it -> it.last().hosts().equals(original.last().hosts()));
    }

    /// With the steps that neither receive nor send, which no log tells, each before the next one of its
    /// host that does.
    private static List<AtomicStep> withSilent(
            Map<String, List<Trace.Transition>> taken, List<AtomicStep> steps) {
        var done = new HashMap<String, Integer>();
        var all = new ArrayList<AtomicStep>();
        for (var step : steps) {
            silent(step.host(), done, step.step() - 1, all);
            all.add(step);
            done.put(step.host(), step.step());
        }
        taken.forEach((host, its) -> silent(host, done, its.size(), all));
        return all;
    }

    private static void silent(
            String host, Map<String, Integer> done, int last, List<AtomicStep> into) {
        for (int step = done.getOrDefault(host, 0) + 1; step <= last; step++) {
            into.add(new AtomicStep(host, step, List.of()));
        }
    }

    private static Object stateOf(Trace.Transition transition, AtomicStep step) {
        return transition.after().hosts().stream()
                .filter(at -> at.id().toString().equals(step.host()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Map<String, List<Trace.Transition>> byHost(Trace trace) {
        var all = new LinkedHashMap<String, List<Trace.Transition>>();
        for (var transition : trace.transitions()) {
            if (transition.step() instanceof Step.Taken taken) {
                all.computeIfAbsent(taken.host().toString(), _ -> new ArrayList<>())
                        .add(transition);
            }
        }
        return all;
    }
}
