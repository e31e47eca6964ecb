package dev.ironwright.workbench.trace;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.workbench.trace.Sequence.Arrow;
import dev.ironwright.workbench.trace.Sequence.Fate;
import dev.ironwright.workbench.trace.Sequence.Lane;
import dev.ironwright.workbench.trace.Sequence.Row;
import dev.ironwright.workbench.values.Calls;
import dev.ironwright.workbench.values.Values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds, for every packet of a trace, the step that sent it and the step that ended it.
///
/// A trace says what each step received, not which of several equal packets it was: the one that
/// has been under way longest is taken.
public final class Sequencer {

    /// Says whether an action looks at a message of its inbox.
    @FunctionalInterface
    private interface Reads {
        boolean reads(Action<?> action, Message message);
    }

    private static final class Flight {
        private final Packet<?> packet;
        private final int sentAt;
        private boolean gone;
        private boolean seen;

        private Flight(Packet<?> packet, int sentAt) {
            this.packet = packet;
            this.sentAt = sentAt;
        }
    }

    private final Trace trace;
    private final boolean consumes;
    private final Calls calls;
    private final Reads reads;
    private final List<HostId> hosts;
    private final List<Flight> flights = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();

    private Sequencer(Trace trace, Instance instance, Reads reads) {
        this.trace = trace;
        this.consumes = instance.setup().network().consumes();
        this.calls = Calls.of(instance);
        this.reads = reads;
        this.hosts = trace.initial().hosts().stream().map(at -> at.id()).toList();
    }

    /// The diagram of a trace.
    public static Sequence of(Trace trace, Instance instance) {
        return new Sequencer(trace, instance, (a, m) -> reads(instance, a, m)).build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static boolean reads(Instance instance, Action<?> action, Message message) {
        if (!(action instanceof ReadInbox inbox)) {
            return false;
        }
        var type = instance.model().action(action.getClass().getSimpleName());
        return type.flatMap(each -> each.message()).filter(m -> m.isInstance(message)).isPresent()
                && inbox.reads(message);
    }

    private Sequence build() {
        rows.add(new Row(0, -1, "Initial state"));
        trace.initial().network().forEach(packet -> flights.add(new Flight(packet, 0)));
        for (int i = 0; i < trace.transitions().size(); i++) {
            step(i + 1, trace.transitions().get(i));
        }
        int end = rows.size();
        flights.stream()
                .filter(flight -> !flight.gone && !flight.seen)
                .forEach(flight -> arrow(flight, end, Fate.PENDING));
        return new Sequence(lanes(), rows, arrows);
    }

    private void step(int row, Trace.Transition transition) {
        var before = row == 1 ? trace.initial() : trace.transitions().get(row - 2).after();
        switch (transition.step()) {
            case Step.Taken(var host, var action, var received, var sent) -> {
                rows.add(new Row(row, hosts.indexOf(host), calls.text(action)));
                received.ifPresent(packet -> receive(row, packet));
                readInbox(row, host, action);
                write(row, hosts.indexOf(host), before, transition.after());
                sent.forEach(packet -> send(row, packet));
            }
            case Step.Shared(var action) ->
                    rows.add(new Row(row, hosts.size(), calls.text(action)));
            case Step.Drop(var packet, var position) -> {
                rows.add(new Row(row, -1, "the network loses a packet"));
                underWay(packet, position)
                        .ifPresent(flight -> {
                            flight.gone = true;
                            arrow(flight, row, Fate.DROPPED);
                        });
            }
            case Step.Duplicate(var packet, var _) -> {
                rows.add(new Row(row, -1, "the network doubles a packet"));
                flights.add(new Flight(packet, row));
            }
            case Step.Environmental environmental ->
                    rows.add(new Row(row, -1, environmental.words()));
        }
    }

    private void send(int row, Packet<?> packet) {
        var known = !consumes && underWay(packet, 0).isPresent();
        if (!known) {
            flights.add(new Flight(packet, row));
        }
    }

    private void receive(int row, Packet<?> packet) {
        underWay(packet, 0)
                .ifPresent(flight -> {
                    flight.gone = consumes;
                    flight.seen = true;
                    arrow(flight, row, Fate.RECEIVED);
                });
    }

    /// Packets that the action reads in its inbox and that nothing has read before.
    private void readInbox(int row, HostId host, Action<?> action) {
        for (var flight : flights) {
            if (!flight.seen
                    && flight.packet.destination().equals(host)
                    && reads.reads(action, flight.packet.message())) {
                flight.seen = true;
                arrow(flight, row, Fate.READ);
            }
        }
    }

    private void write(int row, int lane, GlobalState before, GlobalState after) {
        if (after.shared().isPresent() && !after.shared().equals(before.shared())) {
            var changed =
                    Field.compare(before.shared(), after.shared().get()).stream()
                            .filter(field -> field.kind() != Field.Kind.SAME)
                            .filter(field -> !field.value().isEmpty())
                            .map(field -> (field.name() + " = " + field.value()).strip())
                            .toList();
            arrows.add(
                    new Arrow(
                            String.join(", ", changed),
                            lane,
                            row,
                            hosts.size(),
                            row,
                            Fate.WRITTEN));
        }
    }

    /// The equal packet that is under way longest, after `skip` others between the same hosts.
    private Optional<Flight> underWay(Packet<?> packet, int skip) {
        return flights.stream()
                .filter(flight -> !flight.gone && flight.packet.equals(packet))
                .skip(Math.min(skip, equalBefore(packet, skip)))
                .findFirst();
    }

    /// How many of the first `position` packets between the same hosts equal this one.
    private long equalBefore(Packet<?> packet, int position) {
        return flights.stream()
                .filter(flight -> !flight.gone)
                .filter(flight -> flight.packet.source().equals(packet.source()))
                .filter(flight -> flight.packet.destination().equals(packet.destination()))
                .limit(position)
                .filter(flight -> flight.packet.equals(packet))
                .count();
    }

    private void arrow(Flight flight, int endsAt, Fate fate) {
        arrows.add(
                new Arrow(
                        Values.call(flight.packet.message()),
                        hosts.indexOf(flight.packet.source()),
                        flight.sentAt,
                        hosts.indexOf(flight.packet.destination()),
                        endsAt,
                        fate));
    }

    private List<Lane> lanes() {
        var roles = hosts.stream().map(HostId::role).distinct().toList();
        var lanes = new ArrayList<Lane>();
        hosts.forEach(host -> lanes.add(new Lane(host.toString(), roles.indexOf(host.role()))));
        if (trace.initial().shared().isPresent()) {
            lanes.add(new Lane("shared", roles.size()));
        }
        return lanes;
    }
}
