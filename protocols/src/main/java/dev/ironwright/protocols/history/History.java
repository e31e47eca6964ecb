package dev.ironwright.protocols.history;

import com.google.common.collect.ImmutableList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The operations of clients, each of which does one thing after the other, and which of them came
/// wholly before which.
///
/// Two runs have one history when no client could tell them apart. A ghost variable keeps it and
/// marks where operations begin and end: [#invoked], [#returned].
///
/// @param clients what each client has done, by its place
public record History(List<Client> clients) {

    public History {
        clients = List.copyOf(clients);
    }

    /// What one client has done.
    ///
    /// @param done its operations that returned, in order
    /// @param pending the one that has not returned yet
    public record Client(List<Operation> done, Optional<Operation> pending) {

        public Client {
            done = List.copyOf(done);
        }

        /// All its operations, in order.
        public List<Operation> all() {
            return ImmutableList.<Operation>builder()
                    .addAll(done)
                    .addAll(pending.stream().toList())
                    .build();
        }
    }

    /// Something that a client asked for.
    ///
    /// @param result what it returned, when it has
    /// @param before how many operations of each client had returned when it was invoked
    public record Operation(Object call, Optional<Object> result, List<Integer> before) {

        public Operation {
            before = List.copyOf(before);
        }
    }

    /// The history in which so many clients have done nothing.
    public static History of(int clients) {
        return new History(Collections.nCopies(clients, new Client(List.of(), Optional.empty())));
    }

    /// The history when this client then calls; the same while it waits, for then it only asks again.
    public History invoked(int client, Object call) {
        var at = clients.get(client);
        if (at.pending.isPresent()) {
            return this;
        }
        var before =
                IntStream.range(0, clients.size())
                        .mapToObj(other -> other == client ? 0 : clients.get(other).done.size())
                        .toList();
        return with(
                client,
                new Client(at.done, Optional.of(new Operation(call, Optional.empty(), before))));
    }

    /// The history when what this client waits for then returns; the same when it waits for nothing.
    public History returned(int client, Object result) {
        var at = clients.get(client);
        if (at.pending.isEmpty()) {
            return this;
        }
        var pending = at.pending.get();
        var done = new Operation(pending.call, Optional.of(result), pending.before);
        return with(
                client,
                new Client(
                        ImmutableList.<Operation>builder().addAll(at.done).add(done).build(),
                        Optional.empty()));
    }

    /// What happened last, or could have: clients cannot tell. Empty in a history of nothing.
    public Optional<Event> last() {
        for (int client = 0; client < clients.size(); client++) {
            var at = clients.get(client);
            if (at.pending.isPresent() && isLatest(client, at.pending.get())) {
                return Optional.of(new Event.Invoked(client, at.pending.get().call));
            }
        }
        for (int client = 0; client < clients.size(); client++) {
            var at = clients.get(client);
            if (at.pending.isEmpty() && !at.done.isEmpty() && nobodyFollows(client)) {
                var last = at.done.getLast();
                return Optional.of(
                        new Event.Returned(client, last.call, last.result.orElseThrow()));
            }
        }
        return Optional.empty();
    }

    private boolean isLatest(int client, Operation pending) {
        return IntStream.range(0, clients.size())
                .filter(other -> other != client)
                .allMatch(other -> pending.before.get(other) == clients.get(other).done.size());
    }

    /// True when no other operation began after the last of this client had returned.
    private boolean nobodyFollows(int client) {
        int done = clients.get(client).done.size();
        return IntStream.range(0, clients.size())
                .filter(other -> other != client)
                .allMatch(other ->
                        clients.get(other).all().stream()
                                .allMatch(it -> it.before.get(client) < done));
    }

    /// The history before [#last].
    public History withoutLast() {
        return switch (last().orElseThrow()) {
            case Event.Invoked(int client, var _) ->
                    with(client, new Client(clients.get(client).done, Optional.empty()));
            case Event.Returned(int client, var call, var _) -> {
                var done = clients.get(client).done;
                var again = new Operation(call, Optional.empty(), done.getLast().before);
                yield with(
                        client, new Client(done.subList(0, done.size() - 1), Optional.of(again)));
            }
        };
    }

    /// One of the ways in which it can have come about, from the beginning.
    public List<Event> events() {
        var events = new ArrayList<Event>();
        var rest = this;
        for (var last = rest.last(); last.isPresent(); last = rest.last()) {
            events.add(last.get());
            rest = rest.withoutLast();
        }
        return events.reversed();
    }

    private History with(int client, Client next) {
        var changed = new ArrayList<>(clients);
        changed.set(client, next);
        return new History(changed);
    }

    /// What clients notice.
    public sealed interface Event {

        /// Which of them.
        int client();

        /// What was asked for.
        Object call();

        /// An operation began.
        record Invoked(int client, Object call) implements Event {}

        /// It ended.
        record Returned(int client, Object call, Object result) implements Event {}
    }
}
