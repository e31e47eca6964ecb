package dev.ironwright.invariants;

import com.google.common.collect.ImmutableSet;

import dev.ironwright.protocols.history.History;
import dev.ironwright.protocols.history.History.Event;
import dev.ironwright.protocols.history.Linearizable;
import dev.ironwright.protocols.history.Sequential;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the object behind a service can be like after each history that was reached.
///
/// A history is one event longer than another, so what is possible after it follows from what was
/// possible before: operations that wait may be executed when one returns, and those ways remain in
/// which it has got its result. The history is linearizable when a way remains. Remembered by history.
final class Histories {

    private final Map<Key, Set<Way>> known = new ConcurrentHashMap<>();

    private record Key(Sequential<?, ?> specification, int executions, History history) {

        Key before() {
            return new Key(specification, executions, history.withoutLast());
        }
    }

    /// How the operations may have been executed so far.
    ///
    /// @param times how often each was, by client and index
    /// @param gotten the results that the pending operation of each client could return
    private record Way(Object state, List<List<Integer>> times, List<Set<Object>> gotten) {}

    boolean explain(Linearizable claim) {
        return !ways(new Key(claim.specification(), claim.executions(), claim.history())).isEmpty();
    }

    private Set<Way> ways(Key key) {
        var found = known.get(key);
        if (found == null) {
            found = compute(key);
            known.put(key, found);
        }
        return found;
    }

    private Set<Way> compute(Key key) {
        var last = key.history.last();
        if (last.isEmpty()) {
            return Set.of(nothing(key));
        }
        var before = ways(key.before());
        return switch (last.get()) {
            case Event.Invoked(int client, var _) ->
                    before.stream()
                            .map(way -> invoked(way, client))
                            .collect(ImmutableSet.toImmutableSet());
            case Event.Returned(int client, var _, var result) ->
                    closed(key.before(), before).stream()
                            .filter(way -> way.gotten.get(client).contains(result))
                            .map(way -> returned(way, client))
                            .collect(ImmutableSet.toImmutableSet());
        };
    }

    private static Way nothing(Key key) {
        var clients = key.history.clients();
        return new Way(
                key.specification.initial(),
                clients.stream().map(_ -> List.<Integer>of()).toList(),
                clients.stream().map(_ -> Set.of()).toList());
    }

    private static Way invoked(Way way, int client) {
        var mine = new ArrayList<>(way.times.get(client));
        mine.add(0);
        return new Way(way.state, with(way.times, client, List.copyOf(mine)), way.gotten);
    }

    private static Way returned(Way way, int client) {
        return new Way(way.state, way.times, with(way.gotten, client, Set.of()));
    }

    /// With every way in which operations may be executed on.
    private static Set<Way> closed(Key key, Set<Way> ways) {
        var all = new LinkedHashSet<>(ways);
        var open = new ArrayDeque<>(ways);
        while (!open.isEmpty()) {
            var way = open.remove();
            for (var next : onward(key, way)) {
                if (all.add(next)) {
                    open.add(next);
                }
            }
        }
        return all;
    }

    private static List<Way> onward(Key key, Way way) {
        var onward = new ArrayList<Way>();
        for (int client = 0; client < way.times.size(); client++) {
            for (int index = 0; index < way.times.get(client).size(); index++) {
                if (way.times.get(client).get(index) < key.executions) {
                    onward.add(executed(key, way, client, index));
                }
            }
        }
        return onward;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Way executed(Key key, Way way, int client, int index) {
        var at = key.history.clients().get(client);
        var call = at.all().get(index).call();
        var answer =
                ((Sequential<Object, Object>) (Sequential) key.specification)
                        .execute(way.state, call);
        var mine = new ArrayList<>(way.times.get(client));
        mine.set(index, mine.get(index) + 1);
        var gotten =
                index < at.done().size()
                        ? way.gotten
                        : with(
                                way.gotten,
                                client,
                                ImmutableSet.builder()
                                        .addAll(way.gotten.get(client))
                                        .add(answer.result())
                                        .build());
        return new Way(answer.state(), with(way.times, client, List.copyOf(mine)), gotten);
    }

    private static <T> List<T> with(List<T> list, int place, T value) {
        var changed = new ArrayList<>(list);
        changed.set(place, value);
        return List.copyOf(changed);
    }
}
