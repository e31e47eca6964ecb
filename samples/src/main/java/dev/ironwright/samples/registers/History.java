package dev.ironwright.samples.registers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What clients have seen of a register: their operations, and which came wholly before which.
///
/// A history is linearizable when the operations can be put in one order in which every read
/// returns what was written last, and an operation that returned before another was invoked
/// stands before it. An operation that has not returned may have happened or not.
///
/// @param clients what each client has done, by its place
public record History(List<Client> clients) {

    /// What a register holds that was never written.
    public static final char EMPTY = '-';

    public History {
        clients = List.copyOf(clients);
    }

    /// What one client has done.
    ///
    /// @param done its operations that returned, in order
    public record Client(List<Operation> done, Optional<Operation> pending) {

        public Client {
            done = List.copyOf(done);
        }

        private Optional<Operation> operation(int index) {
            return index < done.size() ? Optional.of(done.get(index)) : pending;
        }
    }

    /// A write of a value, or a read that returned a value or has not returned yet.
    ///
    /// @param before how many operations of each client had returned when it was invoked
    public record Operation(Kind kind, Optional<Character> value, List<Integer> before) {

        public Operation {
            before = List.copyOf(before);
        }
    }

    /// What an operation does.
    public enum Kind {
        READ,
        WRITE
    }

    /// The history in which so many clients have done nothing.
    public static History of(int clients) {
        return new History(Collections.nCopies(clients, new Client(List.of(), Optional.empty())));
    }

    /// The history when this client then begins to write.
    public History writing(int client, char value) {
        return invoked(client, Kind.WRITE, Optional.of(value));
    }

    /// The history when this client then begins to read.
    public History reading(int client) {
        return invoked(client, Kind.READ, Optional.empty());
    }

    private History invoked(int client, Kind kind, Optional<Character> value) {
        var before =
                IntStream.range(0, clients.size())
                        .map(other -> other == client ? 0 : clients.get(other).done().size())
                        .boxed()
                        .toList();
        var done = clients.get(client).done();
        return with(client, new Client(done, Optional.of(new Operation(kind, value, before))));
    }

    /// The history when this client's write then returns.
    public History wrote(int client) {
        return returned(client, clients.get(client).pending().orElseThrow());
    }

    /// The history when this client's read then returns a value.
    public History read(int client, char value) {
        var pending = clients.get(client).pending().orElseThrow();
        return returned(client, new Operation(Kind.READ, Optional.of(value), pending.before()));
    }

    private History returned(int client, Operation operation) {
        var done = Stream.concat(clients.get(client).done().stream(), Stream.of(operation));
        return with(client, new Client(done.toList(), Optional.empty()));
    }

    private History with(int client, Client next) {
        var changed = new ArrayList<>(clients);
        changed.set(client, next);
        return new History(changed);
    }

    /// True when the operations can be put in one order that explains them.
    public boolean isLinearizable() {
        return isLinearizable(Collections.nCopies(clients.size(), 0), EMPTY);
    }

    /// True when what follows can be put in order.
    ///
    /// @param taken how many operations of each client are in order already
    /// @param value what the register then holds
    private boolean isLinearizable(List<Integer> taken, char value) {
        var places = IntStream.range(0, clients.size());
        return places.allMatch(client -> taken.get(client) >= clients.get(client).done().size())
                || IntStream.range(0, clients.size())
                        .anyMatch(client -> canTake(client, taken, value));
    }

    /// True when what follows can be put in order with the next operation of this client first.
    private boolean canTake(int client, List<Integer> taken, char value) {
        int index = taken.get(client);
        if (index > clients.get(client).done().size()) {
            return false;
        }
        var next = clients.get(client).operation(index);
        if (next.isEmpty() || !allTaken(next.get().before(), taken)) {
            return false;
        }
        var longer = new ArrayList<>(taken);
        longer.set(client, index + 1);
        return switch (next.get().kind()) {
            case WRITE -> isLinearizable(longer, next.get().value().orElseThrow());
            case READ -> next.get().value().orElse(value) == value && isLinearizable(longer, value);
        };
    }

    private static boolean allTaken(List<Integer> before, List<Integer> taken) {
        return IntStream.range(0, taken.size())
                .allMatch(client -> taken.get(client) >= before.get(client));
    }
}
