package dev.ironwright.explorer.partialorder;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.explorer.tables.StableHash;
import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.Ghost;
import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Receive;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Instance.BoundAction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What every known state of a host does with every known packet to it; what leads on to states or
/// packets that are not known is marked, and asked again when more is.
///
/// Runs the model's steps apart from the search's tables, so that nothing that is met here, a step
/// that fails among it, counts as reached.
final class Knowledge {

    private final Instance instance;
    private final int mostCells;
    private final Sends sends;
    private final List<Host> hosts = new ArrayList<>();
    private final Map<Packet<?>, Integer> packetIds = new HashMap<>();
    private final List<Packet<?>> packets = new ArrayList<>();
    private int asked;

    /// The model asks for more than this is for.
    static final class TooMuchException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuchException(String reason) {
            super(reason);
        }
    }

    /// What is known of a host.
    private static final class Host {
        final Map<Object, Integer> ids = new HashMap<>();
        final List<Object> states = new ArrayList<>();
        final List<Element> own = new ArrayList<>();
        final Map<Integer, Element> received = new HashMap<>();

        /// By state, and then by the packet's id, or for own actions by -1, -2, and so on.
        final List<Map<Integer, Cell>> cells = new ArrayList<>();

        /// What does not skip, by the same.
        final List<Map<Integer, Boolean>> answers = new ArrayList<>();
    }

    /// Something that is not known was met.
    private static final class UnknownException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Knowledge(Instance instance, int mostCells) {
        this.instance = instance;
        this.mostCells = mostCells;
        sends =
                new Sends(
                        instance.setup().network(),
                        id -> instance.indexOf(packets.get(id).destination()));
        for (int host = 0; host < instance.hosts().size(); host++) {
            var at = new Host();
            for (var action : instance.actions()) {
                if (action.action() instanceof HostAction<?> && moves(action, host)) {
                    at.own.add(new Element(List.of(action), Optional.empty()));
                }
            }
            hosts.add(at);
        }
    }

    private boolean moves(BoundAction action, int host) {
        return action.type().state().isAssignableFrom(instance.role(host).state());
    }

    /// The local graphs of these states and packets.
    ///
    /// @param states of each host; those that are known already come first, in the same order
    /// @throws TooMuchException when it is more than was agreed on
    LocalGraph of(List<List<Object>> states, List<Packet<?>> sent) {
        for (int host = 0; host < hosts.size(); host++) {
            var all = states.get(host);
            for (int id = hosts.get(host).states.size(); id < all.size(); id++) {
                addState(hosts.get(host), all.get(id));
            }
        }
        sent.forEach(this::addPacket);
        var graphs = new ArrayList<HostGraph>();
        for (int host = 0; host < hosts.size(); host++) {
            fill(host);
            graphs.add(graph(hosts.get(host)));
        }
        return new LocalGraph(instance, sends, graphs, packets);
    }

    private static void addState(Host at, Object state) {
        at.ids.put(state, at.states.size());
        at.states.add(state);
        at.cells.add(new HashMap<>());
        at.answers.add(new HashMap<>());
    }

    private void addPacket(Packet<?> packet) {
        if (packetIds.putIfAbsent(packet, packets.size()) != null) {
            return;
        }
        packets.add(packet);
        int to = instance.indexOf(packet.destination());
        var receiving =
                instance.actions().stream()
                        .filter(action -> action.action() instanceof Receive<?, ?>)
                        .filter(action -> moves(action, to))
                        .filter(action ->
                                action.type().message().orElseThrow().isInstance(packet.message()))
                        .toList();
        hosts.get(to).received.put(packets.size() - 1, new Element(receiving, Optional.of(packet)));
    }

    private void fill(int host) {
        var at = hosts.get(host);
        for (int state = 0; state < at.states.size(); state++) {
            for (int i = 0; i < at.own.size(); i++) {
                fill(host, state, -1 - i, at.own.get(i));
            }
            for (var each : at.received.entrySet()) {
                fill(host, state, each.getKey(), each.getValue());
            }
        }
    }

    private void fill(int host, int state, int key, Element element) {
        var at = hosts.get(host);
        var known = at.cells.get(state).get(key);
        if (known != null ? known.fails() : !at.answers.get(state).containsKey(key)) {
            var answered = new BitSet();
            var cell = cell(host, at.states.get(state), element, answered);
            at.answers.get(state).put(key, cell.fails() || !answered.isEmpty());
            if (cell.fails() || !cell.moves().isEmpty()) {
                at.cells.get(state).put(key, cell);
            }
        }
    }

    /// Elements are put in an order that does not depend on when their packets were met.
    private HostGraph graph(Host at) {
        var keys = new ArrayList<Integer>();
        IntStream.range(0, at.own.size()).forEach(i -> keys.add(-1 - i));
        at.received.keySet().stream()
                .sorted(
                        Comparator.<Integer>comparingLong(
                                        p -> StableHash.of(packets.get(p).message()))
                                .thenComparing(p -> packets.get(p).source()))
                .forEach(keys::add);
        var elements =
                Stream.concat(
                                at.own.stream(),
                                keys.stream().skip(at.own.size()).map(at.received::get))
                        .toList();
        var cells = new ArrayList<Map<Integer, Cell>>();
        var answers = new ArrayList<BitSet>();
        for (int state = 0; state < at.states.size(); state++) {
            var filled = new HashMap<Integer, Cell>();
            var answered = new BitSet();
            for (int e = 0; e < keys.size(); e++) {
                var cell = at.cells.get(state).get(keys.get(e));
                if (cell != null) {
                    filled.put(e, cell);
                }
                answered.set(e, at.answers.get(state).getOrDefault(keys.get(e), false));
            }
            cells.add(filled);
            answers.add(answered);
        }
        return new HostGraph(at.states, elements, cells, answers);
    }

    /// @param answered is not empty when some action does not skip
    private Cell cell(int host, Object state, Element element, BitSet answered) {
        var moves = new ArrayList<Cell.Move>();
        try {
            for (var action : element.actions()) {
                for (var move : answer(action.action(), state, element, host)) {
                    answered.set(0);
                    add(moves, host, state, new Chosen(action, move, element.packet()));
                }
            }
        } catch (TooMuchException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError _) {
            return Cell.FAILING;
        }
        return new Cell(List.copyOf(moves), false);
    }

    private record Chosen(BoundAction action, Outcome.Move<?> move, Optional<Packet<?>> read) {}

    private void add(List<Cell.Move> moves, int host, Object state, Chosen chosen) {
        if (chosen.move.shared().isPresent()) {
            throw new UnknownException();
        }
        var self = instance.hosts().get(host);
        var sent = new ArrayList<Packet<?>>();
        for (var send : chosen.move.sent()) {
            sent.add(new Packet<>(self, send.to(), send.message()));
        }
        var ids = sent.stream().mapToInt(packet -> known(packetIds, packet)).toArray();
        var seen = seen(new Ghost.HostStep(self, chosen.action.action(), chosen.read, sent));
        var consumes = chosen.read.isPresent() && instance.setup().network().consumes();
        if (!seen && !consumes && ids.length == 0 && chosen.move.next().equals(state)) {
            return; // a stutter is no step
        }
        int action = instance.actions().indexOf(chosen.action);
        moves.add(
                new Cell.Move(
                        known(hosts.get(host).ids, chosen.move.next()),
                        sends.of(IntStream.of(ids)),
                        ImmutableIntArray.copyOf(
                                IntStream.concat(IntStream.of(action), IntStream.of(ids))),
                        seen));
    }

    private static int known(Map<?, Integer> ids, Object value) {
        var id = ids.get(value);
        if (id == null) {
            throw new UnknownException();
        }
        return id;
    }

    private boolean seen(Ghost.HostStep step) {
        return instance.setup().ghost().filter(ghost -> ghost.sees(step)).isPresent();
    }

    private List<? extends Outcome.Move<?>> answer(
            Action<?> action, Object state, Element element, int host) {
        if (asked++ >= mostCells) {
            throw new TooMuchException("hosts have too many states to look ahead");
        }
        return switch (ask(action, state, element, host)) {
            case Outcome.Skip<?> _ -> List.of();
            case Outcome.Stay<?> _ -> List.of(Outcome.to(state));
            case Outcome.Move<?> move -> List.of(move);
            case Outcome.OneOf<?>(var moves) -> moves;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Outcome<?> ask(Action<?> action, Object state, Element element, int host) {
        var at = instance.local(host);
        return Objects.requireNonNull(
                switch (action) {
                    case HostAction own -> own.step(state, at);
                    case Receive receive ->
                            receive.step(state, (Packet) element.packet().orElseThrow(), at);
                    default -> throw new IllegalArgumentException("not a local action");
                });
    }
}
