package dev.ironwright.workbench.explore;

import dev.ironwright.explorer.Disabled;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.Packet;
import dev.ironwright.workbench.trace.Field;
import dev.ironwright.workbench.values.Values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A packet of the network and what can be done with it by hand.
///
/// @param count how many equal ones are there
/// @param kind ADDED when the last step sent it, REMOVED when it took it away, else SAME
/// @param deliveries the steps that receive it
/// @param drop the step that loses it, where the network may
/// @param hindrance why no step receives it; empty when one does or when it is not known
public record InFlight(
        String source,
        String destination,
        String message,
        int count,
        Field.Kind kind,
        List<Trace.Transition> deliveries,
        Optional<Trace.Transition> drop,
        String hindrance) {

    public InFlight {
        deliveries = List.copyOf(deliveries);
    }

    /// The packets of a sight: what the last step sent, then what it took, then all others.
    static List<InFlight> of(Sight sight) {
        var visit = sight.visit();
        var now = counts(visit.state());
        var before = visit.parent().map(Visit::state).map(InFlight::counts).orElse(now);
        var deliveries = new HashMap<Packet<?>, List<Trace.Transition>>();
        var drops = new HashMap<Packet<?>, Trace.Transition>();
        for (var each : sight.steps().orElse(List.of())) {
            switch (each.step()) {
                case Step.Taken taken ->
                        taken.received()
                                .ifPresent(p ->
                                        deliveries
                                                .computeIfAbsent(p, _ -> new ArrayList<>())
                                                .add(each));
                case Step.Drop(var packet, var _) -> drops.putIfAbsent(packet, each);
                case Step.Shared _, Step.Environmental _ -> {}
            }
        }
        var reasons = reasons(sight.disabled().orElse(List.of()));
        var rows = new ArrayList<InFlight>();
        now.forEach((packet, count) ->
                rows.add(
                        row(
                                packet,
                                count,
                                count > before.getOrDefault(packet, 0)
                                        ? Field.Kind.ADDED
                                        : Field.Kind.SAME,
                                deliveries.getOrDefault(packet, List.of()),
                                Optional.ofNullable(drops.get(packet)),
                                reasons.getOrDefault(packet, ""))));
        before.keySet().stream()
                .filter(packet -> !now.containsKey(packet))
                .forEach(packet ->
                        rows.add(
                                row(
                                        packet,
                                        1,
                                        Field.Kind.REMOVED,
                                        List.of(),
                                        Optional.empty(),
                                        "")));
        rows.sort(Comparator.comparingInt(InFlight::place));
        return rows;
    }

    private static int place(InFlight row) {
        return switch (row.kind) {
            case ADDED -> 0;
            case REMOVED -> 1;
            case SAME, CHANGED -> 2;
        };
    }

    private static InFlight row(
            Packet<?> packet,
            int count,
            Field.Kind kind,
            List<Trace.Transition> deliveries,
            Optional<Trace.Transition> drop,
            String reason) {
        return new InFlight(
                packet.source().toString(),
                packet.destination().toString(),
                Values.call(packet.message()),
                count,
                kind,
                deliveries,
                drop,
                deliveries.isEmpty() ? reason : "");
    }

    private static Map<Packet<?>, Integer> counts(GlobalState state) {
        var counts = new LinkedHashMap<Packet<?>, Integer>();
        state.network().forEach(packet -> counts.merge(packet, 1, Integer::sum));
        return counts;
    }

    private static Map<Packet<?>, String> reasons(List<Disabled> disabled) {
        return disabled.stream()
                .filter(each -> each.packet().isPresent())
                .collect(
                        Collectors.groupingBy(
                                each -> each.packet().orElseThrow(),
                                Collectors.mapping(
                                        Disabled::reason,
                                        Collectors.collectingAndThen(
                                                Collectors.toList(), InFlight::each))));
    }

    private static String each(List<String> reasons) {
        return reasons.stream().distinct().collect(Collectors.joining("; "));
    }
}
