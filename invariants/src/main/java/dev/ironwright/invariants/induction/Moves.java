package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.protocols.Ghost;
import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.HostSharedAction;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.Receive;
import dev.ironwright.protocols.SharedAction;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Instance.BoundAction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Every step that is possible from type-correct values: the local tables, filled for all of them.
///
/// Computing them opens the routes of packets: what a step sends may be received, from any
/// type-correct state, with any message of that class.
final class Moves {

    /// What a packet's loss is called where actions have names.
    static final String LOSS = "(packet lost)";

    private final Space space;
    private final Instance instance;
    private final Set<Space.Route> routes = new HashSet<>();
    private final Deque<Integer> fresh = new ArrayDeque<>();
    private final Map<String, List<Move>> byAction = new LinkedHashMap<>();

    Moves(Space space) {
        if (space.instance().setup().faults().happen()) {
            throw new InductionException(
                    ("induction knows no faults and no clocks: faults=%s. Set their budgets to 0,"
                                    + " and let check decide with them.")
                            .formatted(space.instance().setup().faults()));
        }
        this.space = space;
        instance = space.instance();
        instance.model().actions().forEach(a -> byAction.put(a.name(), new ArrayList<>()));
        var initial = new Stepper(instance).initial();
        initial.forEach(this::checkTyped);
        initial.stream().flatMap(s -> s.network().stream()).forEach(this::open);
        instance.actions().forEach(this::withoutPackets);
        settle();
    }

    /// Asks what is received until no step sends along another route. An inbox is asked about whenever
    /// more can lie there.
    private void settle() {
        int packets;
        do {
            while (!fresh.isEmpty()) {
                receive(fresh.remove());
            }
            packets = space.packetCount();
            readInboxes();
        } while (space.packetCount() > packets);
    }

    private void readInboxes() {
        var reading =
                instance.actions().stream()
                        .filter(action -> action.action() instanceof ReadInbox<?, ?>)
                        .toList();
        reading.forEach(action -> movesOf(action).clear());
        for (var action : reading) {
            actors(action).forEach(host -> new InboxReadings(space, action, host).each(this::note));
        }
    }

    /// By the name of the action, in the order of the model.
    Map<String, List<Move>> byAction() {
        return byAction;
    }

    private void checkTyped(GlobalState initial) {
        for (int host = 0; host < space.hosts(); host++) {
            checkTyped(host, initial.hosts().get(host).state());
        }
        initial.shared().ifPresent(value -> checkTyped(space.sharedSlot(), value));
        initial.ghost().ifPresent(value -> checkTyped(space.ghostSlot(), value));
    }

    private void checkTyped(int slot, Object value) {
        if (space.id(slot, value) < 0) {
            throw new InductionException(
                    ("an initial value is none that its type has: slot=%s value=%s. Correct what"
                         + " the components of its record range over, with @In, @Range or @AtMost.")
                            .formatted(space.name(slot), value));
        }
    }

    private void withoutPackets(BoundAction action) {
        switch (action.action()) {
            case HostAction<?> _ -> actors(action).forEach(host -> askAll(action, host, -1));
            case HostSharedAction<?, ?> _ ->
                    actors(action).forEach(host -> askAll(action, host, -1));
            case SharedAction<?> _ -> {
                for (int v = 0; v < space.size(space.sharedSlot()); v++) {
                    ask(new Reading(action, -1, -1, v, -1));
                }
            }
            case Receive<?, ?> _, ReadInbox<?, ?> _ -> {}
        }
    }

    private List<Integer> actors(BoundAction action) {
        var actors = new ArrayList<Integer>();
        for (int host = 0; host < space.hosts(); host++) {
            if (action.type().state().isAssignableFrom(instance.role(host).state())) {
                actors.add(host);
            }
        }
        return actors;
    }

    private void receive(int packet) {
        int host = instance.indexOf(space.packet(packet).destination());
        for (var action : instance.actions()) {
            if (action.action() instanceof Receive<?, ?>
                    && actors(action).contains(host)
                    && action.type()
                            .message()
                            .orElseThrow()
                            .isInstance(space.packet(packet).message())) {
                askAll(action, host, packet);
            }
        }
    }

    private void askAll(BoundAction action, int host, int packet) {
        boolean reads = action.action() instanceof HostSharedAction<?, ?>;
        for (int state = 0; state < space.size(host); state++) {
            for (int v = 0; v < (reads ? space.size(space.sharedSlot()) : 1); v++) {
                ask(new Reading(action, host, state, reads ? v : -1, packet));
            }
        }
    }

    private List<Move> movesOf(BoundAction action) {
        return Objects.requireNonNull(byAction.get(action.type().name()));
    }

    private void ask(Reading reading) {
        note(reading, Reply.of(() -> reading.site(space), () -> reading.answer(space)));
    }

    private void note(Reading reading, Reply reply) {
        var moves = movesOf(reading.action());
        if (reply.outcome().isEmpty()) {
            moves.add(outside(reading, reply.failure()));
            return;
        }
        switch (reply.outcome().get()) {
            case Outcome.Skip<?> _ -> {}
            // Ghost variables see it, and a packet may be consumed.
            case Outcome.Stay<?> _ -> moves.add(move(reading, Optional.empty()));
            case Outcome.Move<?> move -> moves.add(move(reading, Optional.of(move)));
            case Outcome.OneOf<?>(var all) ->
                    all.forEach(move -> moves.add(move(reading, Optional.of(move))));
        }
    }

    private Move move(Reading r, Optional<Outcome.Move<?>> outcome) {
        var after = ImmutableIntArray.builder();
        var problem = new ArrayList<String>();
        if (r.host() >= 0) {
            int next = outcome.map(move -> space.id(r.host(), move.next())).orElse(r.state());
            outcome.filter(_ -> next < 0)
                    .ifPresent(move -> problem.add("it moves to " + move.next()));
            after.add(next);
        }
        if (r.shared() >= 0) {
            after.add(sharedAfter(r, outcome, problem));
        }
        var sent = new ArrayList<Packet<?>>();
        var ids = ImmutableIntArray.builder();
        for (var send : outcome.map(Outcome.Move::sent).orElse(List.of())) {
            var packet = new Packet<>(instance.hosts().get(r.host()), send.to(), send.message());
            open(packet);
            sent.add(packet);
            int id = space.packetId(packet);
            ids.add(id);
            if (id < 0) {
                problem.add("it sends " + packet);
            }
        }
        return new Move(
                r.action().type().name(),
                step(r, sent),
                slots(r),
                before(r),
                after.build(),
                r.packet(),
                r.inbox(),
                r.packet() >= 0 && instance.setup().network().consumes(),
                ids.build(),
                problem.stream().findFirst());
    }

    private int sharedAfter(Reading r, Optional<Outcome.Move<?>> outcome, List<String> problem) {
        var written =
                r.host() < 0
                        ? outcome.map(move -> (Object) move.next())
                        : outcome.flatMap(Outcome.Move::shared);
        int next = written.map(value -> space.id(space.sharedSlot(), value)).orElse(r.shared());
        if (next < 0) {
            problem.add("it writes " + written.orElseThrow());
        }
        return next;
    }

    private Move outside(Reading r, String how) {
        return new Move(
                r.action().type().name(),
                step(r, List.of()),
                slots(r),
                before(r),
                before(r),
                r.packet(),
                r.inbox(),
                false,
                ImmutableIntArray.of(),
                Optional.of(how));
    }

    private Step step(Reading r, List<Packet<?>> sent) {
        return r.host() < 0
                ? new Step.Shared(r.action().action())
                : new Step.Taken(
                        instance.hosts().get(r.host()),
                        r.action().action(),
                        r.packet() < 0 ? Optional.empty() : Optional.of(space.packet(r.packet())),
                        sent);
    }

    private ImmutableIntArray slots(Reading r) {
        return pair(r.host(), r.shared() < 0 ? -1 : space.sharedSlot());
    }

    private static ImmutableIntArray before(Reading r) {
        return pair(r.state(), r.shared());
    }

    private static ImmutableIntArray pair(int one, int other) {
        var all = ImmutableIntArray.builder();
        if (one >= 0) {
            all.add(one);
        }
        if (other >= 0) {
            all.add(other);
        }
        return all.build();
    }

    private void open(Packet<?> packet) {
        var route =
                new Space.Route(packet.source(), packet.destination(), packet.message().getClass());
        if (instance.indexOf(packet.destination()) >= 0 && routes.add(route)) {
            fresh.addAll(space.open(route));
        }
    }

    /// A move as it is for each value of the ghost variables.
    List<Move> withGhosts(Move move) {
        var all = new ArrayList<Move>();
        for (int ghost = 0; ghost < space.size(space.ghostSlot()); ghost++) {
            all.add(move.with(space.ghostSlot(), ghost, ghostAfter(move.step(), ghost)));
        }
        return all;
    }

    private int ghostAfter(Step step, int ghost) {
        if (!(step instanceof Step.Taken(var host, var action, var received, var sent))) {
            return ghost;
        }
        var before = (Ghost<?>) space.value(space.ghostSlot(), ghost);
        try {
            var after = before.after(new Ghost.HostStep(host, action, received, sent));
            return space.id(space.ghostSlot(), after);
        } catch (RuntimeException _) {
            return -1;
        }
    }

    /// The loss of each packet, where the network loses some.
    List<Move> losses() {
        var all = new ArrayList<Move>();
        if (instance.setup().network().loses()) {
            for (int packet = 0; packet < space.packetCount(); packet++) {
                all.add(
                        new Move(
                                LOSS,
                                new Step.Drop(space.packet(packet), 0),
                                ImmutableIntArray.of(),
                                ImmutableIntArray.of(),
                                ImmutableIntArray.of(),
                                packet,
                                Cube.ANY,
                                true,
                                ImmutableIntArray.of(),
                                Optional.empty()));
            }
        }
        return all;
    }
}
