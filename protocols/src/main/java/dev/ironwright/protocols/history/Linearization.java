package dev.ironwright.protocols.history;

import com.google.common.collect.ImmutableList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts the operations of a history in one order, by trying all.
///
/// @param executions how often one operation may be executed, at most
public record Linearization(Sequential<?, ?> specification, int executions) {

    /// An execution of an operation.
    ///
    /// @param client whose it is
    /// @param index its place among the operations of the client, from 0
    /// @param result what this execution gives
    public record Execution(int client, int index, Object call, Object result) {}

    /// How far a search has come.
    ///
    /// @param state of the specification
    /// @param times how often each operation was executed, by client and index
    /// @param answered how many operations of each client have given their result
    private record Place(Object state, List<List<Integer>> times, List<Integer> answered) {}

    /// An order that explains the history, if there is one.
    public Optional<List<Execution>> order(History history) {
        return new Search(history).from(start(history), ImmutableList.of());
    }

    /// What the pending operation of a client could return next, for all that was seen until now.
    public Set<Object> results(History history, int client) {
        var search = new Search(history);
        var tried = new LinkedHashSet<Object>();
        search.collect(start(history), client, tried);
        tried.removeIf(result -> order(history.returned(client, result)).isEmpty());
        return tried;
    }

    private Place start(History history) {
        return new Place(
                specification.initial(),
                history.clients().stream()
                        .map(client -> Collections.nCopies(client.all().size(), 0))
                        .toList(),
                Collections.nCopies(history.clients().size(), 0));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Sequential.Answer<?> execute(Object state, Object call) {
        return ((Sequential) specification).execute(state, call);
    }

    /// The ways on from a place, each once.
    private final class Search {

        private final History history;
        private final Set<Place> tried = new HashSet<>();

        Search(History history) {
            this.history = history;
        }

        Optional<List<Execution>> from(Place place, ImmutableList<Execution> sofar) {
            if (isComplete(place)) {
                return Optional.of(sofar);
            }
            if (!tried.add(place)) {
                return Optional.empty();
            }
            for (var next : possible(place)) {
                var longer = ImmutableList.<Execution>builder().addAll(sofar).add(next).build();
                var found = from(after(place, next), longer);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        /// Adds whatever executions of the pending operation of a client give.
        void collect(Place place, int client, Set<Object> results) {
            if (!tried.add(place)) {
                return;
            }
            int pending = history.clients().get(client).done().size();
            for (var next : possible(place)) {
                if (next.client == client && next.index == pending) {
                    results.add(next.result);
                }
                collect(after(place, next), client, results);
            }
        }

        private boolean isComplete(Place place) {
            for (int client = 0; client < place.answered.size(); client++) {
                if (place.answered.get(client) < history.clients().get(client).done().size()) {
                    return false;
                }
            }
            return true;
        }

        private List<Execution> possible(Place place) {
            var possible = new ArrayList<Execution>();
            for (int client = 0; client < history.clients().size(); client++) {
                var operations = history.clients().get(client).all();
                int last = Math.min(place.answered.get(client), operations.size() - 1);
                for (int index = 0; index <= last; index++) {
                    var operation = operations.get(index);
                    boolean free = place.times.get(client).get(index) < executions;
                    if (free && allAnswered(operation.before(), place.answered)) {
                        var answer = execute(place.state, operation.call());
                        possible.add(
                                new Execution(client, index, operation.call(), answer.result()));
                    }
                }
            }
            return possible;
        }

        private static boolean allAnswered(List<Integer> before, List<Integer> answered) {
            for (int client = 0; client < before.size(); client++) {
                if (answered.get(client) < before.get(client)) {
                    return false;
                }
            }
            return true;
        }

        private Place after(Place place, Execution next) {
            var operation = history.clients().get(next.client).all().get(next.index);
            var mine = new ArrayList<>(place.times.get(next.client));
            mine.set(next.index, mine.get(next.index) + 1);
            var times = new ArrayList<>(place.times);
            times.set(next.client, List.copyOf(mine));
            var answered = new ArrayList<>(place.answered);
            boolean answers = operation.result().equals(Optional.of(next.result));
            if (answers && next.index == answered.get(next.client)) {
                answered.set(next.client, next.index + 1);
            }
            return new Place(
                    execute(place.state, next.call).state(),
                    List.copyOf(times),
                    List.copyOf(answered));
        }
    }
}
