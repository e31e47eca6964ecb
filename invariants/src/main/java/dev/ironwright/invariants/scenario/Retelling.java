package dev.ironwright.invariants.scenario;

import static java.util.stream.Collectors.joining;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Writes an execution as the lines of a scenario.
final class Retelling {

    private final Stepper stepper;
    private final MoveWriter writer;

    Retelling(Instance instance) {
        stepper = new Stepper(instance);
        writer = new MoveWriter(instance);
    }

    /// A line for the start, where there are several, and one for each step.
    List<Line> lines(Trace trace) {
        var lines = new ArrayList<Line>();
        starts(trace.initial()).forEach(it -> lines.add(new Line.Start(0, it)));
        lines.addAll(steps(trace));
        return lines;
    }

    /// A line for each step.
    List<Line> steps(Trace trace) {
        var lines = new ArrayList<Line>();
        var state = trace.initial();
        for (var transition : trace.transitions()) {
            var move = writer.write(transition, stepper.successors(state));
            lines.add(new Line.Play(0, move));
            state = transition.after();
        }
        return lines;
    }

    /// How each of these initial states is told from the others.
    List<String> startsOf(List<GlobalState> states) {
        return states.stream()
                .map(state ->
                        starts(state).stream()
                                .map(each -> "start: " + each)
                                .collect(joining("   ")))
                .toList();
    }

    /// What is true together of this initial state alone.
    private List<Assertion.OfState> starts(GlobalState initial) {
        var others = new ArrayList<>(stepper.initial());
        others.remove(initial);
        var chosen = new ArrayList<Assertion.OfState>();
        for (var each : assertions(initial)) {
            Predicate<GlobalState> excluded = other -> each.failure(other).isPresent();
            if (others.stream().anyMatch(excluded)) {
                others.removeIf(excluded);
                chosen.add(each);
            }
        }
        return chosen;
    }

    /// Everything that could tell one initial state from another.
    private List<Assertion.OfState> assertions(GlobalState state) {
        var all = new ArrayList<Assertion.OfState>();
        state.hosts().forEach(at -> all.addAll(fields(at.id().toString(), at.state())));
        state.shared().ifPresent(shared -> all.addAll(fields("shared", shared)));
        state.network().forEach(packet -> all.add(new Assertion.InNetwork(Letter.of(packet))));
        stepper.initial().stream()
                .flatMap(other -> other.network().stream())
                .distinct()
                .filter(packet -> !state.network().contains(packet))
                .forEach(packet -> all.add(new Assertion.NotInNetwork(Letter.of(packet))));
        return all;
    }

    private static List<Assertion.OfState> fields(String path, Object value) {
        return value instanceof Record row
                ? Arrays.stream(row.getClass().getRecordComponents())
                        .map(c -> is(path + "." + c.getName(), Records.get(c, row)))
                        .toList()
                : List.of(is(path, value));
    }

    private static Assertion.OfState is(String path, Object value) {
        return new Assertion.That(new Condition(path, Condition.Comparison.IS, Wanted.of(value)));
    }

    /// The bounds to write down: those that differ from the defaults, and all of them for a seeded
    /// bug, which has bounds of its own.
    static Map<String, String> settings(String model, Instance instance) {
        var settings = new LinkedHashMap<String, String>();
        var values = instance.model().bounds().values(instance.bounds());
        for (var bound : instance.model().bounds().bounds()) {
            var value = values.get(bound.name());
            if (value != null
                    && (model.contains(":") || !value.equals(bound.parse(bound.initial())))) {
                settings.put(bound.name(), written(value));
            }
        }
        return settings;
    }

    private static String written(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(joining(","))
                : value.toString();
    }

    /// The network, where it is not the protocol's own.
    static Optional<Network> network(Instance instance) {
        var own = instance.model().within(all(instance), Optional.empty()).setup().network();
        var network = instance.setup().network();
        return network == own ? Optional.empty() : Optional.of(network);
    }

    private static Map<String, String> all(Instance instance) {
        var all = new LinkedHashMap<String, String>();
        instance.model()
                .bounds()
                .values(instance.bounds())
                .forEach((name, value) -> all.put(name, written(value)));
        return all;
    }
}
