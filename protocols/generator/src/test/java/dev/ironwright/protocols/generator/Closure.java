package dev.ironwright.protocols.generator;

import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Inbox;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.Receive;
import dev.ironwright.protocols.model.Cell;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Instance.BoundAction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Cells of a model without an explorer: every state that a host gets into when any packet that was
/// ever sent may come at any time. A superset of what is reachable.
final class Closure {

    private record HostState(int host, Object state) {}

    private final Instance instance;
    private final int limit;
    private final Set<HostState> states = new LinkedHashSet<>();
    private final Set<Packet<?>> packets = new LinkedHashSet<>();
    private final Set<Cell> cells = new LinkedHashSet<>();

    private Closure(Instance instance, int limit) {
        this.instance = instance;
        this.limit = limit;
    }

    /// @param limit cells after which to stop
    static List<Cell> cells(Instance instance, int limit) {
        var closure = new Closure(instance, limit);
        closure.start();
        int before;
        do {
            before = closure.cells.size();
            for (var state : List.copyOf(closure.states)) {
                instance.actions().forEach(action -> closure.act(action, state));
            }
        } while (closure.cells.size() > before && before < limit);
        return List.copyOf(closure.cells);
    }

    private void start() {
        for (int host = 0; host < instance.hosts().size(); host++) {
            take(host, instance.role(host).start().apply(instance.local(host)));
        }
    }

    private void take(int host, Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Move<?> move -> take(host, move);
            case Outcome.OneOf<?>(var moves) -> moves.forEach(move -> take(host, move));
            case Outcome.Skip<?> _, Outcome.Stay<?> _ -> {}
        }
    }

    private void take(int host, Outcome.Move<?> move) {
        states.add(new HostState(host, move.next()));
        for (var send : move.sent()) {
            packets.add(new Packet<>(instance.hosts().get(host), send.to(), send.message()));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void act(BoundAction bound, HostState at) {
        if (!bound.type().state().isInstance(at.state()) || cells.size() >= limit) {
            return;
        }
        var local = instance.local(at.host());
        switch (bound.action()) {
            case HostAction action ->
                    note(bound, at, Optional.empty(), action.step(at.state(), local));
            case Receive action -> {
                for (var packet : addressed(at, bound)) {
                    note(bound, at, Optional.of(packet), action.step(at.state(), packet, local));
                }
            }
            case ReadInbox action -> {
                for (var inbox : inboxes(at, bound, action)) {
                    note(bound, at, Optional.of(inbox), action.step(at.state(), inbox, local));
                }
            }
            default -> throw new IllegalArgumentException("not of a host: " + bound);
        }
    }

    private List<Packet<?>> addressed(HostState at, BoundAction action) {
        var type = action.type().message().orElseThrow();
        return List.copyOf(packets).stream()
                .filter(packet -> packet.destination().equals(id(at)))
                .filter(packet -> type.isInstance(packet.message()))
                .toList();
    }

    private HostId id(HostState at) {
        return instance.hosts().get(at.host());
    }

    /// Everything that may be read, and each beginning of it.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<Inbox> inboxes(HostState at, BoundAction action, ReadInbox reading) {
        var read = new ArrayList<Packet<Message>>();
        var all = new ArrayList<Inbox>(List.of(new Inbox<>(id(at), List.of())));
        for (var packet : addressed(at, action)) {
            if (reading.reads((Message) packet.message())) {
                read.add((Packet<Message>) packet);
                all.add(new Inbox<>(id(at), read));
            }
        }
        return all;
    }

    private void note(BoundAction bound, HostState at, Optional<Object> read, Outcome<?> outcome) {
        cells.add(new Cell(Optional.of(id(at)), bound.action(), at.state(), read, outcome));
        take(at.host(), outcome);
    }
}
