package dev.ironwright.explorer.tables;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.tables.LocalCell.LocalMove;
import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.HostSharedAction;
import dev.ironwright.protocols.Local;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Outcome.Move;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.Receive;
import dev.ironwright.protocols.SharedAction;
import dev.ironwright.protocols.model.Cell;
import dev.ironwright.protocols.model.Instance.BoundAction;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The cells: every question that was put to a step, with its answer. Each step is run here only.
///
/// Every new cell is run a second time, later and in the opposite order, so that a step that depends
/// on anything but what it is given is noticed. Callers hold the lock of the tables.
final class Cells {

    private static final int VERIFIED_AT_ONCE = 256;

    private final Tables tables;
    private final Steps steps;
    private final Map<LocalCell.Key, LocalCell> cells = new HashMap<>();
    private final List<LocalCell> unverified = new ArrayList<>();
    private final Map<String, Integer> reasonIds = new HashMap<>();
    private final List<String> reasons = new ArrayList<>();
    private Consumer<LocalCell> onReached = _ -> {};
    private int events;
    private volatile int size;

    Cells(Tables tables, Steps steps) {
        this.tables = tables;
        this.steps = steps;
    }

    /// The cell of this key, which a state of the search has.
    LocalCell reached(LocalCell.Key key, Object state, Object read) {
        var cell = cell(key, state, read);
        onReached.accept(cell);
        return cell;
    }

    /// Tells of every cell that is reached, sometimes again.
    void onReached(Consumer<LocalCell> listener) {
        onReached = listener;
    }

    /// The cell of this key, which runs the step when it is new.
    LocalCell cell(LocalCell.Key key, Object state, Object read) {
        var known = cells.get(key);
        if (known != null) {
            return known;
        }
        var action = tables.instance().actions().get(key.action());
        var outcome = steps.ask(action.action(), state, read, local(key));
        var cell = resolve(key, action, state, read, outcome);
        cells.put(key, cell);
        size = cells.size();
        unverified.add(cell);
        tables.journal().asked(cell, wordOf(cell));
        if (unverified.size() >= VERIFIED_AT_ONCE) {
            verify();
        }
        return cell;
    }

    /// A word for what a cell leads to.
    private long wordOf(LocalCell cell) {
        long word = cell.moves().size();
        int host = cell.key().host();
        for (var move : cell.moves()) {
            word =
                    StableHash.sequence(
                            word,
                            host < 0
                                    ? tables.sharedWord(move.next())
                                    : tables.states(host).word(move.next()));
            word =
                    StableHash.sequence(
                            word, move.shared() < 0 ? 0 : tables.sharedWord(move.shared()));
            for (int i = 0; i < move.sends().length(); i += 2) {
                var channel = tables.channelAt(move.sends().get(i));
                word = StableHash.sequence(word, channel.wordOfBundle(move.sends().get(i + 1)));
            }
        }
        return word;
    }

    private Local local(LocalCell.Key key) {
        return tables.local(Math.max(0, key.host()));
    }

    private LocalCell resolve(
            LocalCell.Key key, BoundAction action, Object state, Object read, Outcome<?> outcome) {
        try {
            return switch (outcome) {
                case Outcome.Skip<?>(var reason) ->
                        new LocalCell(key, action, state, read, outcome, List.of(), reason(reason));
                case Outcome.OneOf<?>(var moves) when moves.isEmpty() ->
                        new LocalCell(
                                key,
                                action,
                                state,
                                read,
                                outcome,
                                List.of(),
                                reason("there is nothing to choose from"));
                case Outcome.Stay<?> _ ->
                        cell(key, action, state, read, outcome, List.of(Outcome.to(state)));
                case Outcome.Move<?> move -> cell(key, action, state, read, outcome, List.of(move));
                case Outcome.OneOf<?>(var moves) -> cell(key, action, state, read, outcome, moves);
            };
        } catch (MistakeException e) {
            throw new MistakeException(located(e.mistake(), key, action, state), e);
        }
    }

    private LocalCell cell(
            LocalCell.Key key,
            BoundAction action,
            Object state,
            Object read,
            Outcome<?> outcome,
            List<? extends Move<?>> moves) {
        var received = read instanceof Packet<?> packet ? packet : null;
        var resolved = new ArrayList<LocalMove>();
        for (var move : moves) {
            resolved.add(resolve(key, action, received, move));
        }
        return new LocalCell(key, action, state, read, outcome, List.copyOf(resolved), -1);
    }

    private LocalMove resolve(
            LocalCell.Key key, BoundAction action, @Nullable Packet<?> received, Move<?> move) {
        var index = tables.instance().model().actions().indexOf(action.type());
        if (key.host() < 0) {
            onlyMoves(action, move);
            var event = new Event(events++, index, new Step.Shared(action.action()));
            return new LocalMove(tables.sharedId(move.next()), -1, ImmutableIntArray.of(), event);
        }
        if (move.shared().isPresent() && !(action.action() instanceof HostSharedAction<?, ?>)) {
            throw Mistake.malformed(
                    action.action().getClass(),
                    "only an action that reads the shared variables may write them: action="
                            + action.type().name(),
                    "Implement HostSharedAction, whose step is given the shared variables.");
        }
        var sent = new TreeMap<Integer, List<Message>>();
        var packets = new ArrayList<Packet<?>>();
        var self = tables.instance().hosts().get(key.host());
        for (var send : move.sent()) {
            int to = tables.instance().indexOf(send.to());
            if (to < 0) {
                throw noSuchHost(send, action);
            }
            sent.computeIfAbsent(to, _ -> new ArrayList<>()).add(send.message());
            packets.add(new Packet<>(self, send.to(), send.message()));
        }
        var sends = ImmutableIntArray.builder(2 * sent.size());
        for (var entry : sent.entrySet()) {
            var channel = tables.channel(key.host(), entry.getKey());
            sends.add(channel.slot());
            sends.add(channel.bundle(entry.getValue()));
        }
        var step = new Step.Taken(self, action.action(), Optional.ofNullable(received), packets);
        return new LocalMove(
                tables.states(key.host()).id(move.next()),
                move.shared().map(tables::sharedId).orElse(-1),
                sends.build(),
                new Event(events++, index, step));
    }

    private static void onlyMoves(BoundAction action, Move<?> move) {
        if (!move.sent().isEmpty() || move.shared().isPresent()) {
            throw Mistake.malformed(
                    action.action().getClass(),
                    "an action of no host neither sends nor writes: action=" + action.type().name(),
                    "Give the next shared variables to `to`; let a host's action send.");
        }
    }

    private MistakeException noSuchHost(Outcome.Send send, BoundAction action) {
        return new Mistake(
                        Mistake.Kind.NO_SUCH_HOST,
                        Mistake.Site.of(action.action().getClass(), "step"),
                        "a packet is sent to a host that does not exist: to=%s available=%s"
                                .formatted(send.to(), tables.instance().hosts()),
                        "A host id that was computed: take ids from `at`, from packets, or from"
                                + " parameters.")
                .asException();
    }

    private Mistake located(Mistake mistake, LocalCell.Key key, BoundAction action, Object state) {
        var host = key.host() < 0 ? "shared" : tables.instance().hosts().get(key.host()).toString();
        var step = steps.site(action.action(), state, host);
        var known = mistake.site();
        var site =
                known.member().isEmpty()
                        ? step
                        : new Mistake.Site(
                                known.type(),
                                known.member(),
                                known.line(),
                                step.action(),
                                step.state());
        return new Mistake(mistake.kind(), site, mistake.what(), mistake.usualCause());
    }

    /// Runs every cell that was run once a second time, the newest first.
    ///
    /// @throws MistakeException when one answers differently, or changed what it was given
    void verify() {
        var unchanged = new HashSet<Long>();
        while (!unverified.isEmpty()) {
            var cell = unverified.removeLast();
            if (!unchanged(cell, unchanged)) {
                throw changed(cell);
            }
            var again =
                    steps.ask(cell.action().action(), cell.state(), cell.read(), local(cell.key()));
            if (!again.equals(cell.outcome())) {
                throw unstable(cell, again);
            }
        }
    }

    /// True while all that a step was given still hashes as it did when it was interned.
    ///
    /// @param known what was found unchanged already, by slot and id; grows
    private boolean unchanged(LocalCell cell, Set<Long> known) {
        var key = cell.key();
        int read = (int) key.read();
        return switch (cell.action().action()) {
            case SharedAction<?> _ ->
                    unchanged(tables.sharedSlot(), tables.sharedValues(), key.state(), known);
            case HostAction<?> _, ReadInbox<?, ?> _ -> hostUnchanged(key, known);
            case HostSharedAction<?, ?> _ ->
                    hostUnchanged(key, known)
                            && unchanged(tables.sharedSlot(), tables.sharedValues(), read, known);
            case Receive<?, ?> _ -> {
                var channel = tables.channelAt((int) (key.read() >> Integer.SIZE));
                yield hostUnchanged(key, known)
                        && unchanged(channel.slot(), channel.messages(), read, known);
            }
        };
    }

    private boolean hostUnchanged(LocalCell.Key key, Set<Long> known) {
        return unchanged(key.host(), tables.states(key.host()), key.state(), known);
    }

    private static boolean unchanged(int slot, Interner values, int id, Set<Long> known) {
        return !known.add((long) slot << Integer.SIZE | id) || values.unchanged(id);
    }

    private MistakeException changed(LocalCell cell) {
        return mistake(
                cell,
                Mistake.Kind.MUTABLE_STATE,
                "a step changed the state, packet or shared variables that it was given",
                "A class whose fields can be set: make it a record, and give the next state to"
                        + " `to`.");
    }

    private MistakeException unstable(LocalCell cell, Outcome<?> again) {
        return mistake(
                cell,
                Mistake.Kind.UNSTABLE,
                "a step answers differently when it is asked again: first=%s second=%s"
                        .formatted(cell.outcome(), again),
                "A clock, randomness, a static variable, or the order of a hash set.");
    }

    private MistakeException mistake(
            LocalCell cell, Mistake.Kind kind, String what, String usualCause) {
        var site = Mistake.Site.of(cell.action().action().getClass(), "step");
        var mistake = new Mistake(kind, site, what, usualCause);
        return located(mistake, cell.key(), cell.action(), cell.state()).asException();
    }

    private int reason(String reason) {
        var known = reasonIds.putIfAbsent(reason, reasons.size());
        if (known != null) {
            return known;
        }
        reasons.add(reason);
        return reasons.size() - 1;
    }

    String reason(int id) {
        return reasons.get(id);
    }

    int nextEvent() {
        return events++;
    }

    int size() {
        return size;
    }

    /// Every cell as values.
    List<Cell> all() {
        return cells.values().stream().map(this::asValue).toList();
    }

    private Cell asValue(LocalCell cell) {
        boolean readsMore =
                switch (cell.action().action()) {
                    case HostAction<?> _, SharedAction<?> _ -> false;
                    case Receive<?, ?> _, ReadInbox<?, ?> _, HostSharedAction<?, ?> _ -> true;
                };
        int host = cell.key().host();
        return new Cell(
                host < 0 ? Optional.empty() : Optional.of(tables.instance().hosts().get(host)),
                cell.action().action(),
                cell.state(),
                readsMore ? Optional.of(cell.read()) : Optional.empty(),
                cell.outcome());
    }
}
