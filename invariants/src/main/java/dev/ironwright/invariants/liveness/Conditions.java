package dev.ironwright.invariants.liveness;

import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.tables.Event;
import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.Fairness;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Packet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The fairness conditions that a setup declares, and which of them each step serves.
///
/// For one thread; conditions are found as steps are met, so that packets need not be known
/// before.
final class Conditions {

    private static final int[] NONE = new int[0];

    private final List<Fairness> declared;
    private final List<Condition> all = new ArrayList<>();
    private final Map<Condition, Integer> ids = new HashMap<>();
    private int[][] byEvent = new int[64][];

    /// @param declared what the setup declares, or some of it
    Conditions(List<Fairness> declared) {
        this.declared = List.copyOf(declared);
    }

    /// The conditions that a step serves.
    int[] of(Event event) {
        int id = event.id();
        if (id >= byEvent.length) {
            byEvent = Arrays.copyOf(byEvent, Math.max(2 * byEvent.length, id + 1));
        }
        var known = byEvent[id];
        if (known == null) {
            known = found(event.step());
            byEvent[id] = known;
        }
        return known;
    }

    private int[] found(Step step) {
        return switch (step) {
            case Step.Taken(var host, var action, var received, var _) ->
                    served(action, Optional.of(host), received);
            case Step.Shared(var action) -> served(action, Optional.empty(), Optional.empty());
            case Step.Tick(var host) -> ticked(host);
            case Step.Environmental _ -> NONE;
        };
    }

    private int[] served(Action<?> action, Optional<HostId> host, Optional<Packet<?>> packet) {
        var served = new ArrayList<Integer>();
        var name = action.getClass().getSimpleName();
        var subject = name + host.map(it -> " of " + it).orElse("");
        for (int i = 0; i < declared.size(); i++) {
            switch (declared.get(i)) {
                case Fairness.Weak(var type) when type == action.getClass() ->
                        served.add(id(new Condition(i, false, subject)));
                case Fairness.Strong(var type) when type == action.getClass() ->
                        served.add(id(new Condition(i, true, subject)));
                case Fairness.RoundRobin() -> served.add(id(new Condition(i, false, subject)));
                case Fairness.Delivery() -> {
                    if (packet.isPresent()) {
                        served.add(id(new Condition(i, true, packet.get())));
                    }
                }
                case Fairness.Weak _, Fairness.Strong _, Fairness.Clocks _ -> {}
            }
        }
        return served.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] ticked(HostId host) {
        return IntStream.range(0, declared.size())
                .filter(i -> declared.get(i) instanceof Fairness.Clocks)
                .map(i -> id(new Condition(i, true, "clock of " + host)))
                .toArray();
    }

    private int id(Condition condition) {
        return ids.computeIfAbsent(
                condition,
                it -> {
                    all.add(it);
                    return all.size() - 1;
                });
    }

    Condition get(int id) {
        return all.get(id);
    }

    /// How many were met so far.
    int size() {
        return all.size();
    }

    /// True when a condition was met that this place of what was declared gives.
    boolean anyOf(int place) {
        return all.stream().anyMatch(condition -> condition.declared() == place);
    }
}
