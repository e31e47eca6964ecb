import dev.ironwright.protocols.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Steps in every shape that somebody may write one in.
public final class Shapes implements Protocol<Shapes.Bounds> {

    public record Bounds(@Default("2") int nodes, @Default("3") int top) {

        List<Integer> numbers() {
            return IntStream.rangeClosed(1, top).boxed().toList();
        }
    }

    private static final int NOBODY = -1;

    /// A node.
    ///
    /// @param low never above high
    public record Node(int low, int high, Set<Integer> seen, Mood mood, Optional<HostId> friend) {

        /// How it feels.
        enum Mood {
            GOOD,
            BAD;

            Mood other() {
                return this == GOOD ? BAD : GOOD;
            }
        }

        static final int LIMIT = 4;

        static final Node FRESH = new Node(0, 1, Set.of(), Mood.GOOD, Optional.empty());

        public Node {
            seen = Set.copyOf(seen);
        }

        static int clamp(int value) {
            return Math.min(value, LIMIT);
        }

        static Node at(int low, int high) {
            return new Node(low, high, Set.of(), Mood.GOOD, Optional.empty());
        }

        boolean full() {
            return high >= LIMIT || seen.size() > LIMIT;
        }

        boolean roomier(int than) {
            return !full() && spread() > than;
        }

        private int spread() {
            return high() - this.low;
        }

        Node withLow(int low) {
            return new Node(low, high, seen, mood, friend);
        }

        Node withHigh(int high) {
            return new Node(low, high, seen, mood, friend);
        }

        Node seeing(int number) {
            if (seen.contains(number)) {
                return this;
            }
            var more = new TreeSet<>(seen);
            more.add(number);
            return new Node(low, high, more, mood, friend);
        }

        Node turned() {
            return mood == Mood.GOOD ? feeling(Mood.BAD) : feeling(Mood.GOOD);
        }

        Node feeling(Mood next) {
            return new Node(low, high, seen, next, friend);
        }

        Node calmer() {
            return switch (mood) {
                case GOOD -> this;
                case BAD -> feeling(Mood.GOOD);
            };
        }

        Node merged(Node other) {
            return new Node(Math.min(low, other.low), Math.max(high, other.high), seen, mood, friend);
        }
    }

    /// Travels.
    public sealed interface Note extends Message {}

    public record Number(int value, int copy) implements Note {}

    public record Range(int low, int high) implements Note {}

    public record Ping() implements Note {}

    @Override
    public Setup setup(Bounds bounds) {
        int last = bounds.nodes() - 1;
        return new Setup().hosts(Node.class, bounds.nodes(), at -> start(at, last));
    }

    private static Outcome<Node> start(Local at, int last) {
        if (at.index() == last) {
            return Outcome.oneOf(
                    List.of(Outcome.to(Node.FRESH).send(at.next(), new Ping()), Outcome.to(Node.at(1, 2))));
        }
        return Outcome.to(Node.FRESH);
    }

    private static <T> List<T> twice(T value) {
        return List.of(value, value);
    }

    private static boolean wide(Node node, int by) {
        return node.high() - node.low() > by;
    }

    /// Two components swap places: each new value needs the other old one.
    public record Swap() implements HostAction<Node> {
        public Outcome<Node> step(Node self, Local at) {
            if (self.mood == Node.Mood.BAD) return skip("is in no mood");
            return to(new Node(self.high, self.low, self.seen, self.mood, self.friend))
                    .send(at.next(), new Range(self.low, self.high));
        }
    }

    /// New values that need the one after them.
    public record Shift() implements HostAction<Node> {
        public Outcome<Node> step(Node self, Local at) {
            if (self.full()) {
                return skip("is full");
            } else if (self.low > self.high) return skip("is upside down");
            else {
                return to(new Node(self.low + 1, self.low + 2, self.seen, self.mood.other(), self.friend));
            }
        }
    }

    /// A ternary of outcomes, and of states.
    public record Tern(int number) implements HostAction<Node> {
        public Outcome<Node> step(Node self, Local at) {
            return self.seen.contains(number)
                    ? skip("has seen it")
                    : self.roomier(0)
                            ? to(self.mood == Node.Mood.GOOD ? self.seeing(number) : self)
                                    .send(at.next(), new Number(number, self.seen.size()))
                            : (to(self.turned()));
        }
    }

    /// A switch over what came, with guards and blocks.
    public record Hear() implements Receive<Node, Note> {
        @Override
        public Outcome<Node> step(Node self, Packet<Note> in, Local at) {
            return switch (in.message()) {
                case Number(int value, var _) when value > self.high -> to(self.withHigh(Node.clamp(value)));
                case Number(int value, int copy) -> {
                    if (copy > 2) {
                        yield skip("a copy too many");
                    }
                    // what was seen is kept
                    yield to(self.seeing(value)).send(in.source(), new Ping());
                }
                case Range r when r.low() == self.low -> stay();
                case Range r -> to(self.withLow(Math.min(r.low(), 2)).withHigh(Node.clamp(r.high())));
                case Ping _ -> self.friend.isPresent()
                        ? skip("has a friend")
                        : to(new Node(self.low, self.high, self.seen, self.mood, Optional.of(in.source())));
            };
        }
    }

    /// An old switch, statements and a loop.
    public record Look(int number) implements HostAction<Node> {
        public Outcome<Node> step(Node self, Local at) {
            switch (self.mood()) {
                case GOOD:
                    break;
                case BAD:
                    return to(self.calmer());
            }
            for (var each : self.seen()) {
                if (each > number) return skip("has seen a greater one: " + each);
            }
            int i = 0;
            while (i < at.hosts().size()) {
                if (self.friend.equals(Optional.of(at.hosts().get(i)))) {
                    return to(new Node(self.low, self.high, self.seen, self.mood, Optional.empty()))
                            .send(at.hosts().get(i), new Ping());
                }
                i++;
            }
            return skip("knows nobody");
        }
    }

    /// The next state as a variable, which what is sent speaks of.
    public record Raise() implements HostAction<Node> {
        public Outcome<Node> step(Node self, Local at) {
            var next = self.withHigh(Node.clamp(self.high() + 1));
            if (next.equals(self)) return skip("cannot rise");
            return to(next).send(at.next(), new Range(next.low(), next.high()));
        }
    }

    /// A move that is put together piece by piece.
    public record Pieces() implements HostAction<Node> {
        public Outcome<Node> step(Node self, Local at) {
            if (self.seen().isEmpty()) return skip("has seen nothing");
            Outcome.Move<Node> move = to(self.feeling(Node.Mood.BAD));
            for (var number : new TreeSet<>(self.seen())) {
                move = move.send(at.next(), new Number(number, 3));
            }
            return move;
        }
    }

    /// One of two.
    public record Toss() implements HostAction<Node> {
        public Outcome<Node> step(Node self, Local at) {
            if (self.full()) return skip("is full");
            return oneOf(to(self.turned()), to(self.withLow(0)).send(at.next(), new Ping()));
        }
    }

    /// One of many, or none at all.
    public record Draw() implements HostAction<Node> {
        public Outcome<Node> step(Node self, Local at) {
            List<Outcome.Move<Node>> moves = new ArrayList<>();
            for (int number : self.seen()) {
                moves.add(to(self.withLow(number)).send(at.next(), new Number(number, 0)));
            }
            return oneOf(moves);
        }
    }

    /// Helpers that are given the state, one for a value and one for the outcome.
    public record Ask(int number, Bounds bounds) implements HostAction<Node> {
        private static final String TOO_MUCH = "asks too much";

        public Outcome<Node> step(Node self, Local at) {
            if (tooMuch(self)) return skip(TOO_MUCH);
            var low = self.low;
            if (low == NOBODY) return skip("cannot be");
            return number % 2 == 0 ? even(self, at) : odd(low, self, at);
        }

        private boolean tooMuch(Node node) {
            return number() > this.bounds.top() - 1 || node.full() && wide(node, number);
        }

        private Outcome<Node> even(Node me, Local here) {
            if (me.mood == Node.Mood.BAD) return skip("is in no mood");
            return to(me.feeling(Node.Mood.BAD)).broadcast(here.peers(), new Number(number, me.high));
        }

        private Outcome<Node> odd(int low, Node self, Local at) {
            return low == 0 ? even(self, at) : to(self.withLow(0)).broadcast(twice(at.next()), new Ping());
        }
    }

    /// Lambdas that look at the state when they are called.
    public record Late(int number) implements HostAction<Node> {
        public Outcome<Node> step(Node self, Local at) {
            Predicate<Integer> below = n -> n < self.low;
            Predicate<Integer> fits = below.negate().and(n -> n <= self.high);
            if (!fits.test(number)) return skip("does not fit");
            return to(new Node(
                            number,
                            number + (int) at.hosts().stream().filter(h -> fits.test(h.index())).count(),
                            self.seen.stream().filter(fits).collect(Collectors.toSet()),
                            self.mood,
                            self.friend))
                    .send(at.next(), new Number(number, fits.test(0) ? 1 : 0));
        }
    }

    /// A record of its own, and variables with the names of fields and of the runtime's things.
    public record Hide(int number) implements HostAction<Node> {
        public Outcome<Node> step(Node self, Local at) {
            record Pair(int low, int high) {}
            var out = new Pair(self.low, self.high);
            int high = out.low() + number;
            if (high > 3) return skip("too high");
            var seen = self.seen;
            return to(new Node(self.low, high, seen, self.mood, self.friend)).send(at.next(), new Ping());
        }
    }

    /// An action with more than methods: it stays what it is.
    public record Whole(int number) implements HostAction<Node> {
        public Whole {
            number = Math.min(number, 2);
        }

        public Outcome<Node> step(Node self, Local at) {
            if (number == 1) return skip("is one");
            return to(self.merged(new Node(0, number, Set.of(), Node.Mood.GOOD, Optional.empty())));
        }
    }

    /// A variable with the name of a component.
    public record Alias(int number) implements HostAction<Node> {
        public Outcome<Node> step(Node self, Local at) {
            var number = this.number + 1;
            if (self.seen.contains(number)) return skip("has seen the next");
            return to(self.seeing(number));
        }
    }

    /// Its name is taken.
    public record Notify() implements HostAction<Node> {
        public Outcome<Node> step(Node self, Local at) {
            return to(self).send(at.next(), new Ping());
        }
    }

    /// Its name is a word of Java, and it calls itself.
    public record Do(int number) implements HostAction<Node> {
        public Outcome<Node> step(Node self, Local at) {
            return factorial(number) > 5 ? skip("too many") : to(self.seeing(factorial(number)));
        }

        private int factorial(int n) {
            return n <= 1 ? 1 : n * factorial(n - 1);
        }
    }

    /// Its name is that of a start, and of a field.
    public record Initial() implements HostAction<Node> {
        public Outcome<Node> step(Node self, Local at) {
            if (self.equals(Node.FRESH)) return skip("is as it was");
            if (self.hashCode() == 1) return skip("cannot be");
            return to(Node.FRESH);
        }
    }
}
