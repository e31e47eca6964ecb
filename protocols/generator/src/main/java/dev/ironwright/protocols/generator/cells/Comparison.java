package dev.ironwright.protocols.generator.cells;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Inbox;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.Setup;
import dev.ironwright.protocols.model.ActionType;
import dev.ironwright.protocols.model.Cell;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares generated code with a model, cell by cell.
public final class Comparison {

    /// Mismatches that are kept to be shown.
    private static final int SHOWN = 10;

    /// Messages that an inbox may be mixed with, to see that they are not looked at.
    private static final int NOISE = 4;

    private final Mirror mirror;
    private final Runner runner;
    private final Wire wire;
    private final Instance instance;
    private final List<Difference> shown = new ArrayList<>();
    private final Set<Message> sent = new LinkedHashSet<>();
    private long cells;
    private long starts;
    private long differing;

    public Comparison(Target target, Instance instance) {
        this.mirror = new Mirror(target);
        this.runner = new Runner(target, mirror, instance);
        this.wire = new Wire(target);
        this.instance = instance;
    }

    /// An answer that differs.
    public record Difference(String where, String expected, String got) {}

    public long cells() {
        return cells;
    }

    public long starts() {
        return starts;
    }

    /// Distinct messages that went through the codec.
    public long messages() {
        return wire.messages();
    }

    public long differing() {
        return differing;
    }

    /// The first few differences.
    public List<Difference> shown() {
        return List.copyOf(shown);
    }

    /// Compares the start of every host.
    public void compareStarts() {
        for (int i = 0; i < instance.hosts().size(); i++) {
            starts++;
            compareStart(i, instance.role(i));
        }
    }

    private <H> void compareStart(int index, Setup.Role<H> role) {
        var host = instance.hosts().get(index);
        var where = "start of " + host;
        try {
            var outcome = role.start().apply(instance.local(index));
            var expected = answer(host, outcome, List.of());
            note(where, expected, runner.start(host, role.state()));
        } catch (RuntimeException e) {
            differs(where, "a start", "cannot be compared: " + e);
        }
    }

    /// Compares one cell.
    public void compare(Cell cell) {
        cells++;
        var where = where(cell);
        try {
            var expected =
                    answer(cell.host().orElseThrow(), cell.outcome(), runner.values(cell.state()));
            note(where, expected, runner.run(cell, cell.read().map(this::read)));
            if (cell.action() instanceof ReadInbox<?, ?> reading) {
                compareWithNoise(cell, reading, expected);
            }
        } catch (RuntimeException e) {
            differs(where, "an answer", "cannot be compared: " + e);
        }
    }

    private Object read(Object read) {
        return mirror.present(read);
    }

    /// What an action does not read must make no difference to it.
    private <M extends Message> void compareWithNoise(
            Cell cell, ReadInbox<?, M> reading, Answer expected) {
        var type = typeOf(cell).message().orElseThrow();
        @SuppressWarnings("unchecked")
        var inbox = (Inbox<M>) cell.read().orElseThrow();
        var packets = new ArrayList<>(inbox.packets());
        for (var message : sent) {
            @SuppressWarnings("unchecked")
            var other = type.isInstance(message) ? Optional.of((M) message) : Optional.<M>empty();
            other.filter(it -> !reading.reads(it))
                    .filter(_ -> packets.size() < inbox.size() + NOISE)
                    .ifPresent(
                            it -> packets.addFirst(new Packet<>(inbox.host(), inbox.host(), it)));
        }
        if (packets.size() > inbox.size()) {
            var noisy = mirror.present(new Inbox<>(inbox.host(), packets));
            note(where(cell) + " among others", expected, runner.run(cell, Optional.of(noisy)));
        }
    }

    private ActionType typeOf(Cell cell) {
        return instance.model().action(cell.action().getClass().getSimpleName()).orElseThrow();
    }

    private static String where(Cell cell) {
        return "%s at %s in %s%s"
                .formatted(
                        cell.action(),
                        cell.host().map(HostId::toString).orElse("nobody"),
                        cell.state(),
                        cell.read().map(read -> " reading " + read).orElse(""));
    }

    /// What the model answers, in generated values.
    private Answer answer(HostId host, Outcome<?> outcome, List<?> state) {
        return switch (outcome) {
            case Outcome.Skip<?>(var reason) -> new Answer.Skipped(reason);
            case Outcome.Stay<?>() -> new Answer.Moves(List.of(new Answer.Move(state, List.of())));
            case Outcome.Move<?> move -> new Answer.Moves(List.of(move(host, move)));
            case Outcome.OneOf<?>(var moves) ->
                    new Answer.Moves(moves.stream().map(move -> move(host, move)).toList());
        };
    }

    private Answer.Move move(HostId host, Outcome.Move<?> move) {
        var packets = new ArrayList<>();
        for (var send : move.sent()) {
            sent.add(send.message());
            packets.add(mirror.present(new Packet<>(host, send.to(), send.message())));
        }
        return new Answer.Move(runner.values(move.next()), packets);
    }

    private void note(String where, Answer expected, Answer got) {
        if (!same(expected, got)) {
            differs(where, expected.toString(), got.toString());
        }
        if (got instanceof Answer.Moves(var moves)) {
            for (var move : moves) {
                wire.lost(move.sent()).ifPresent(lost -> differs(where, "the same message", lost));
            }
        }
    }

    private void differs(String where, String expected, String got) {
        differing++;
        if (shown.size() < SHOWN) {
            shown.add(new Difference(where, expected, got));
        }
    }

    private boolean same(Answer expected, Answer got) {
        if (expected instanceof Answer.Moves(var wanted)
                && got instanceof Answer.Moves(var found)) {
            return wanted.size() == found.size() && sameMoves(wanted, found);
        }
        // No move at all means that the action is not enabled.
        var none = expected instanceof Answer.Moves(var moves) && moves.isEmpty();
        return none ? got instanceof Answer.Skipped : expected.equals(got);
    }

    /// The same moves; in which order they can be chosen says nothing.
    private boolean sameMoves(List<Answer.Move> wanted, List<Answer.Move> found) {
        var left = new ArrayList<>(found);
        for (var move : wanted) {
            var match = left.stream().filter(each -> sameMove(move, each)).findFirst();
            if (match.isEmpty()) {
                return false;
            }
            left.remove(match.get());
        }
        return true;
    }

    private boolean sameMove(Answer.Move wanted, Answer.Move found) {
        return wanted.state().equals(found.state())
                && (wanted.sent().equals(found.sent())
                        || !instance.setup().network().ordered()
                                && counted(wanted.sent()).equals(counted(found.sent())));
    }

    private static Map<Object, Integer> counted(List<?> packets) {
        var counts = new HashMap<Object, Integer>();
        packets.forEach(packet -> counts.merge(packet, 1, Integer::sum));
        return counts;
    }
}
