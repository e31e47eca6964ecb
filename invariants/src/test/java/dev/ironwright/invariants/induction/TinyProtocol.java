package dev.ironwright.invariants.induction;

import dev.ironwright.protocols.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// A protocol without sense, so small that all its type-correct states can be listed. What its actions
/// do and its claims say is thrown by dice.
final class TinyProtocol implements Protocol<TinyProtocol.Bounds> {

    record Bounds(@Default("0") long seed, @Default("5") int rarity) {

        SplittableRandom dice(Object... about) {
            return new SplittableRandom(31 * seed + Arrays.toString(about).hashCode());
        }

        boolean mostly(Object... about) {
            return dice(about).nextInt(rarity) > 0;
        }
    }

    record Node(@Range(min = 0, max = 2) int n) {}

    record Note(@Range(min = 0, max = 1) int n) implements Message {}

    record Board(boolean up) {}

    record Watch(@Range(min = 0, max = 1) int n, Bounds bounds) implements Ghost<Watch> {
        @Override
        public Watch after(HostStep step) {
            return new Watch(bounds.dice(this, step).nextInt(2), bounds);
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(Node.class, 2, _ -> Outcome.to(new Node(0)))
                .shared(new Board(false))
                .ghost(new Watch(0, bounds));
    }

    static Outcome<Node> thrown(SplittableRandom dice, Action<Node> action, Local at) {
        int kind = dice.nextInt(8);
        if (kind < 3) return action.skip("thrown");
        if (kind == 3) return action.stay();
        var move = move(dice, at);
        return kind < 7 ? move : action.oneOf(List.of(move, move(dice, at)));
    }

    /// In an order that no network has a say in.
    static List<String> unordered(Stream<Packet<Note>> notes) {
        return notes.map(Packet::toString).sorted().toList();
    }

    private static Outcome.Move<Node> move(SplittableRandom dice, Local at) {
        var move = Outcome.to(new Node(dice.nextInt(3)));
        return dice.nextBoolean() ? move : move.send(at.next(), new Note(dice.nextInt(2)));
    }

    record Walk(boolean fast, Bounds bounds) implements HostAction<Node> {
        @Override
        public Outcome<Node> step(Node self, Local at) {
            return thrown(bounds.dice(this, self, at.self()), this, at);
        }
    }

    record Hear(Bounds bounds) implements Receive<Node, Note> {
        @Override
        public Outcome<Node> step(Node self, Packet<Note> in, Local at) {
            return thrown(bounds.dice(this, self, in), this, at);
        }
    }

    record Touch(Bounds bounds) implements HostSharedAction<Node, Board> {
        @Override
        public Outcome<Node> step(Node self, Board board, Local at) {
            var dice = bounds.dice(this, self, board);
            if (dice.nextInt(3) == 0) return skip("thrown");
            var move = move(dice, at);
            return dice.nextBoolean() ? move : move.write(new Board(!board.up()));
        }
    }

    record Turn(Bounds bounds) implements SharedAction<Board> {
        @Override
        public Outcome<Board> step(Board board) {
            return bounds.mostly(this, board) ? to(new Board(!board.up())) : skip("thrown");
        }
    }

    record Pair(At<Node> one, At<Node> other, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return one.id().equals(other.id()) || bounds.mostly(this);
        }
    }

    record All(Hosts<Node> nodes, Board board, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly(this);
        }
    }

    record Sent(Packet<Note> note, At<Node> node, boolean flag, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly(this);
        }
    }

    record SentBoth(Packet<Note> one, Packet<Note> other, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly(this);
        }
    }

    record Many(Packets<Note> notes, At<Node> node, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly("Many", unordered(notes.stream()), node);
        }
    }

    record Watched(At<Node> node, Watch watch, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly(this);
        }
    }

    record Answered(Packet<Note> note, Bounds bounds) implements Witnessed<Packet<Note>> {
        @Override
        public Optional<Packet<Note>> witness(Iterable<Packet<Note>> notes) {
            for (var each : notes) {
                if (bounds.dice(this, each).nextBoolean()) return Optional.of(each);
            }
            return Optional.empty();
        }
    }

    record Kept(At<Node> node, Bounds bounds) implements Witnessed<At<Node>> {
        @Override
        public Optional<At<Node>> witness(Iterable<At<Node>> nodes) {
            for (var each : nodes) {
                if (bounds.dice(this, each).nextBoolean()) return Optional.of(each);
            }
            return Optional.empty();
        }
    }
}
