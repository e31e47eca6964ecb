package dev.ironwright.invariants.scenario;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows scenarios in a model, step by step; nothing is explored beside them.
///
/// ```java
/// var scenario = Scenario.parse("duelling.scenario", text);
/// var instance = scenario.instance(Loader.load(scenario.model()).model(), Map.of());
/// var replayed = new Replay(instance).follow(scenario);
/// ```
///
/// For one thread at a time; a step of the model that does not return does not return here either.
public final class Replay {

    private final Instance instance;
    private final Stepper stepper;
    private final Chooser chooser;

    public Replay(Instance instance) {
        this.instance = instance;
        stepper = new Stepper(instance);
        chooser = new Chooser(instance, stepper);
    }

    /// Follows a scenario until a line is not possible.
    ///
    /// @throws dev.ironwright.protocols.model.MistakeException when a step or claim of the model fails
    public Replayed follow(Scenario scenario) {
        return new Walk(scenario).all();
    }

    /// One step from a state, as a line of a scenario says it.
    ///
    /// @return empty when it says none or several
    public Optional<Trace.Transition> step(GlobalState state, Move move) {
        return chooser.choose(state, move) instanceof Chooser.Choice.One(var transition)
                ? Optional.of(transition)
                : Optional.empty();
    }

    /// One replay.
    private final class Walk {

        private final Scenario scenario;
        private final Watch watch = new Watch(instance, stepper, chooser);
        private final List<Replayed.Told> notes = new ArrayList<>();
        private final List<Replayed.Asked> checks = new ArrayList<>();
        private final List<Replayed.Broken> broken = new ArrayList<>();

        Walk(Scenario scenario) {
            this.scenario = scenario;
        }

        Replayed all() {
            var starts = starts();
            if (starts.size() != 1) {
                return ended(Optional.empty(), Optional.of(unclear(starts)));
            }
            var trace = new Trace(starts.getFirst(), List.of());
            int number = 1;
            for (var line : scenario.lines()) {
                if (line instanceof Line.Play(var at, var move)) {
                    look(trace, number);
                    number = at;
                    switch (chooser.choose(trace.last(), move)) {
                        case Chooser.Choice.One(var next) -> trace = trace.then(next);
                        case Chooser.Choice.None(var why, var instead) -> {
                            var stop = new Replayed.Stop(steps(trace), line, why, instead);
                            return ended(Optional.of(trace), Optional.of(stop));
                        }
                    }
                } else {
                    tell(line, trace);
                }
            }
            look(trace, number);
            return ended(Optional.of(trace), Optional.empty());
        }

        private void tell(Line line, Trace trace) {
            switch (line) {
                case Line.Note note -> notes.add(new Replayed.Told(steps(trace), note));
                case Line.Check check ->
                        checks.add(
                                new Replayed.Asked(
                                        steps(trace),
                                        check,
                                        watch.failure(check.assertion(), trace)));
                case Line.Start _, Line.Play _, Line.Blank _ -> {}
            }
        }

        private void look(Trace trace, int line) {
            watch.unannounced(trace)
                    .forEach(it ->
                            broken.add(
                                    new Replayed.Broken(
                                            steps(trace), line, it.property(), watch.text(it))));
        }

        private List<GlobalState> starts() {
            return stepper.initial().stream()
                    .filter(state ->
                            scenario.lines().stream()
                                    .filter(Line.Start.class::isInstance)
                                    .map(Line.Start.class::cast)
                                    .allMatch(s -> s.assertion().failure(state).isEmpty()))
                    .toList();
        }

        private Replayed.Stop unclear(List<GlobalState> starts) {
            var all = stepper.initial();
            var line =
                    scenario.lines().stream()
                            .filter(Line.Start.class::isInstance)
                            .findFirst()
                            .orElseGet(() -> new Line.Blank(1, "the start"));
            return starts.isEmpty()
                    ? new Replayed.Stop(0, line, "no initial state is so", List.of())
                    : new Replayed.Stop(
                            0,
                            line,
                            "%d of %d initial states are so: say which with lines `start:`"
                                    .formatted(starts.size(), all.size()),
                            new Retelling(instance).startsOf(starts));
        }

        private Replayed ended(Optional<Trace> trace, Optional<Replayed.Stop> stop) {
            return new Replayed(scenario, trace, notes, checks, broken, stop);
        }
    }

    private static int steps(Trace trace) {
        return trace.transitions().size();
    }
}
