package dev.ironwright.workbench.explore;

import dev.ironwright.explorer.Disabled;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.workbench.trace.Field;
import dev.ironwright.workbench.trace.StateCard;
import dev.ironwright.workbench.trace.StepRow;
import dev.ironwright.workbench.values.Calls;
import dev.ironwright.workbench.values.Values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists what can happen in a state host by host, and below it what cannot.
final class Choices {

    private static final String SHARED = "shared";
    private static final String NETWORK = "network";
    private static final int LONG = 160;

    private final Calls calls;
    private final Sight sight;
    private final GlobalState state;

    private Choices(Instance instance, Sight sight) {
        calls = Calls.of(instance);
        this.sight = sight;
        state = sight.visit().state();
    }

    /// The lines of a sight, without heads.
    static List<Choice> of(Instance instance, Sight sight) {
        return new Choices(instance, sight).all();
    }

    /// The lines that have all of the words, each host's below a head.
    static List<Choice> arranged(
            GlobalState state, List<Choice> lines, String filter, boolean refusedToo) {
        var words = filter.toLowerCase(java.util.Locale.ROOT).strip().split("\\s+");
        var kept =
                lines.stream()
                        .filter(line -> refusedToo || line instanceof Choice.Step)
                        .filter(line -> Stream.of(words).allMatch(line::matches))
                        .collect(
                                Collectors.groupingBy(
                                        Choices::host, LinkedHashMap::new, Collectors.toList()));
        var arranged = new ArrayList<Choice>();
        groups(state)
                .forEach((name, role) -> {
                    var group = kept.getOrDefault(name, List.of());
                    if (!group.isEmpty()) {
                        arranged.add(head(name, role, group));
                        arranged.addAll(group);
                    }
                });
        return arranged;
    }

    private static Choice head(String name, int role, List<Choice> group) {
        var steps = group.stream().filter(Choice.Step.class::isInstance).count();
        return new Choice.Head(name, role, (int) steps);
    }

    private static Map<String, Integer> groups(GlobalState state) {
        var roles = state.hosts().stream().map(at -> at.id().role()).distinct().toList();
        var groups = new LinkedHashMap<String, Integer>();
        state.hosts().forEach(at -> groups.put(at.id().toString(), roles.indexOf(at.id().role())));
        groups.put(SHARED, roles.size());
        groups.put(NETWORK, -1);
        return groups;
    }

    private static String host(Choice choice) {
        return switch (choice) {
            case Choice.Head head -> head.name();
            case Choice.Step step -> step.host();
            case Choice.Refused refused -> refused.host();
        };
    }

    private List<Choice> all() {
        var lines = new ArrayList<Choice>(steps(sight.steps().orElse(List.of())));
        lines.addAll(refused(sight.disabled().orElse(List.of())));
        return lines;
    }

    private List<Choice.Step> steps(List<Trace.Transition> transitions) {
        var lines = transitions.stream().map(this::step).toList();
        var alike =
                lines.stream().collect(Collectors.groupingBy(Choices::look, Collectors.counting()));
        return lines.stream()
                .map(line -> alike.getOrDefault(look(line), 0L) > 1 ? asTwin(line) : line)
                .toList();
    }

    private static List<String> look(Choice.Step line) {
        return List.of(line.host(), line.title(), line.detail());
    }

    private static Choice.Step asTwin(Choice.Step line) {
        return new Choice.Step(
                line.host(),
                line.transition(),
                line.title(),
                line.detail(),
                line.effect(),
                true,
                line.visited());
    }

    private Choice.Step step(Trace.Transition transition) {
        var visited =
                sight.visit().children().stream()
                        .anyMatch(each -> each.transition().filter(transition::equals).isPresent());
        return switch (transition.step()) {
            case Step.Taken(var host, var action, var received, var sent) ->
                    line(
                            host.toString(),
                            calls.text(action),
                            StepRow.detail(received, sent),
                            transition,
                            visited);
            case Step.Shared(var action) ->
                    line(SHARED, calls.text(action), "", transition, visited);
            case Step.Drop(var packet, var _) ->
                    line(NETWORK, "Lose a packet", StepRow.lost(packet), transition, visited);
            case Step.Duplicate(var packet, var _) ->
                    line(NETWORK, "Double a packet", StepRow.lost(packet), transition, visited);
            case Step.Environmental environmental ->
                    line(NETWORK, environmental.words(), "", transition, visited);
        };
    }

    private Choice.Step line(
            String host,
            String title,
            String detail,
            Trace.Transition transition,
            boolean visited) {
        return new Choice.Step(host, transition, title, detail, effect(transition), false, visited);
    }

    /// What the step changes, but for the network, as far as it fits on a line or two.
    private String effect(Trace.Transition transition) {
        if (transition.after().equals(state)) {
            return "changes nothing";
        }
        var text =
                StateCard.of(Optional.of(state), transition.after()).stream()
                        .filter(StateCard::changed)
                        .flatMap(card -> card.fields().stream())
                        .filter(field -> field.kind() != Field.Kind.SAME)
                        .filter(field -> !field.value().isEmpty())
                        .map(Choices::change)
                        .collect(Collectors.joining(", "));
        return text.length() <= LONG ? text : text.substring(0, LONG) + "…";
    }

    private static String change(Field field) {
        var name = field.name().isEmpty() ? "" : field.name() + " ";
        return switch (field.kind()) {
            case ADDED -> "+" + name + field.value();
            case REMOVED -> "−" + name + field.value();
            case SAME, CHANGED -> name + field.before().orElse("") + " → " + field.value();
        };
    }

    /// One line for all packets that an action refuses for the same reason.
    private List<Choice.Refused> refused(List<Disabled> disabled) {
        var alike =
                disabled.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each ->
                                                List.of(
                                                        each.host()
                                                                .map(Object::toString)
                                                                .orElse(SHARED),
                                                        calls.text(each.action()),
                                                        each.reason()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return alike.entrySet().stream()
                .map(entry ->
                        new Choice.Refused(
                                entry.getKey().get(0),
                                entry.getKey().get(1),
                                packets(entry.getValue()),
                                entry.getKey().get(2)))
                .toList();
    }

    private static String packets(List<Disabled> alike) {
        var packets = alike.stream().flatMap(each -> each.packet().stream()).toList();
        if (packets.isEmpty()) {
            return "";
        }
        var first = packets.getFirst();
        var text = "← " + first.source() + "  " + Values.call(first.message());
        return packets.size() == 1 ? text : text + "  and %,d more".formatted(packets.size() - 1);
    }
}
