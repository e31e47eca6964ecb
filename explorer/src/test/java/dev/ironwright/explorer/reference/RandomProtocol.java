package dev.ironwright.explorer.reference;

import dev.ironwright.protocols.*;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A protocol without sense: what its actions do and its claims say is thrown by dice.
///
/// It has an action and a claim of every kind; [RandomProtocols] leaves some of them out. Every
/// throw depends on nothing but the seed and on what the action or claim reads.
public final class RandomProtocol implements Protocol<RandomProtocol.Bounds> {

    /// What the dice are thrown for.
    ///
    /// @param crowd how many packets may lie in the network for one host
    /// @param rarity one tuple of a claim in so many is thrown the other way
    /// @param ordered true when the order of packets means something
    public record Bounds(
            @Default("0") long seed,
            @Default("2") int walkers,
            @Default("1") int keepers,
            @Default("2") int crowd,
            @Default("100") int rarity,
            @Default("false") boolean ordered,
            @Default("true") boolean shared,
            @Default("true") boolean ghost) {

        /// What states, messages and parameters are made of.
        public List<Integer> numbers() {
            return IntStream.range(0, NUMBERS).boxed().toList();
        }

        Dice dice() {
            return new Dice(seed);
        }

        /// True of most claims.
        boolean mostly(Object... claim) {
            return dice().about(claim).nextInt(rarity) > 0;
        }
    }

    static final int NUMBERS = 3;

    /// Hosts of one role.
    public record Walker(int n) {}

    /// Hosts of another.
    public record Keeper(int n) {}

    /// The shared variables.
    public record Board(int n) {}

    /// Messages.
    public sealed interface Note extends Message {
        int n();
    }

    /// One sort of them.
    public record Ping(int n) implements Note {}

    /// Another.
    public record Pong(int n) implements Note {}

    /// The ghost variables: what they come to depends on every step.
    public record Watch(Dice dice, int n) implements Ghost<Watch> {
        @Override
        public boolean sees(HostStep step) {
            var name = step.action().getClass().getSimpleName();
            return dice.about("sees", name, step.host()).nextInt(4) > 0;
        }

        @Override
        public Watch after(HostStep step) {
            var name = step.action().getClass().getSimpleName();
            var thrown = dice.about(n, name, step.host(), step.received(), step.sent());
            return new Watch(dice, thrown.nextInt(2));
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        var hosts =
                new Setup()
                        .hosts(Walker.class, bounds.walkers, at -> start(bounds, Walker::new, at))
                        .hosts(Keeper.class, bounds.keepers, at -> start(bounds, Keeper::new, at));
        var dice = bounds.dice().about("setup");
        var met =
                dice.nextBoolean()
                        ? hosts.where(Walker.class, Keeper.class, (w, k) -> w.n != 1 || k.n != 1)
                        : hosts;
        var watched = bounds.ghost ? met.ghost(new Watch(bounds.dice(), 0)) : met;
        var twice = dice.nextBoolean() ? new Board(1) : new Board(0);
        return bounds.shared ? watched.shared(new Board(0), twice) : watched;
    }

    /// One start, or two, of which every combination is an initial state.
    private static <S> Outcome<S> start(Bounds bounds, IntFunction<S> state, Local at) {
        var dice = bounds.dice().about("start", at.self());
        var start = Outcome.to(state.apply(0));
        var first = dice.nextInt(3) == 0 ? sending(dice, start, at) : start;
        return dice.nextInt(3) > 0
                ? first
                : Outcome.oneOf(List.of(first, Outcome.to(state.apply(dice.nextInt(2)))));
    }

    private static <S> Outcome.Move<S> sending(
            SplittableRandom dice, Outcome.Move<S> move, Local at) {
        int sends = Math.max(0, dice.nextInt(5) - 2);
        var sent = move;
        for (int i = 0; i < sends; i++) {
            var to = at.hosts().get(dice.nextInt(at.hosts().size()));
            int n = dice.nextInt(2);
            sent = sent.send(to, dice.nextBoolean() ? new Ping(n) : new Pong(n));
        }
        return sent;
    }

    /// Skips, stays, moves, or leaves a choice, with or without packets.
    private static <S> Outcome<S> thrown(
            SplittableRandom dice, Action<S> action, IntFunction<S> state, Optional<Local> at) {
        int kind = dice.nextInt(10);
        if (kind < 3) return action.skip("thrown " + kind);
        if (kind == 3) return action.stay();
        if (kind > 5) return move(dice, state, at);
        var moves = IntStream.range(0, dice.nextInt(4)).mapToObj(_ -> move(dice, state, at));
        return action.oneOf(moves.toList());
    }

    private static <S> Outcome.Move<S> move(
            SplittableRandom dice, IntFunction<S> state, Optional<Local> at) {
        var move = Outcome.to(state.apply(dice.nextInt(NUMBERS)));
        return at.map(local -> sending(dice, move, local)).orElse(move);
    }

    /// Reads its host, with a parameter that is a boolean.
    public record Walk(boolean fast, Bounds bounds) implements HostAction<Walker> {
        @Override
        public Outcome<Walker> step(Walker self, Local at) {
            return thrown(bounds.dice().about(this, self), this, Walker::new, Optional.of(at));
        }
    }

    /// Reads its host, with a parameter that is a number, and differs from host to host.
    public record Keep(@In("numbers") int n, Bounds bounds) implements HostAction<Keeper> {
        @Override
        public Outcome<Keeper> step(Keeper self, Local at) {
            var dice = bounds.dice().about(this, self, at.self());
            return thrown(dice, this, Keeper::new, Optional.of(at));
        }
    }

    /// Receives messages of one sort.
    public record Hear(Bounds bounds) implements Receive<Walker, Ping> {
        @Override
        public Outcome<Walker> step(Walker self, Packet<Ping> in, Local at) {
            var dice = bounds.dice().about(this, self, in);
            return thrown(dice, this, Walker::new, Optional.of(at));
        }
    }

    /// Receives messages of every sort.
    public record Listen(Bounds bounds) implements Receive<Keeper, Note> {
        @Override
        public Outcome<Keeper> step(Keeper self, Packet<Note> in, Local at) {
            var dice = bounds.dice().about(this, self, in);
            return thrown(dice, this, Keeper::new, Optional.of(at));
        }
    }

    /// Reads what was sent to its host, some of it.
    public record Survey(@In("numbers") int n, Bounds bounds) implements ReadInbox<Walker, Note> {
        @Override
        public boolean reads(Note message) {
            return message.n() == n;
        }

        @Override
        public Outcome<Walker> step(Walker self, Inbox<Note> in, Local at) {
            var dice = bounds.dice().about(this, self, Dice.contents(in, false));
            return thrown(dice, this, Walker::new, Optional.of(at));
        }
    }

    /// Reads its host and the shared variables, and may write both.
    public record Touch(Bounds bounds) implements HostSharedAction<Walker, Board> {
        @Override
        public Outcome<Walker> step(Walker self, Board board, Local at) {
            var dice = bounds.dice().about(this, self, board);
            if (dice.nextInt(3) == 0) return skip("thrown");
            var move = move(dice, Walker::new, Optional.of(at));
            return dice.nextBoolean() ? move : move.write(new Board(dice.nextInt(2)));
        }
    }

    /// Reads the shared variables, with a parameter that is a host.
    public record Turn(HostId walker, Bounds bounds) implements SharedAction<Board> {
        @Override
        public Outcome<Board> step(Board board) {
            return thrown(bounds.dice().about(this, board), this, Board::new, Optional.empty());
        }
    }

    /// Keeps the packets few, so that there is an end to it.
    public record NotCrowded(Inbox<Note> inbox, Bounds bounds) implements Constraint {
        @Override
        public boolean holds() {
            return inbox.size() <= bounds.crowd;
        }
    }

    /// Leaves states out.
    public record Walled(At<Walker> walker, At<Keeper> keeper, Bounds bounds)
            implements Constraint {
        @Override
        public boolean holds() {
            return bounds.mostly("walled", walker, keeper);
        }
    }

    /// About two hosts of one role.
    public record Pair(At<Walker> one, At<Walker> other, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly(this);
        }
    }

    /// About hosts of two roles, the shared variables and a parameter.
    public record Mixed(At<Walker> walker, At<Keeper> keeper, Board board, boolean flag, Bounds b)
            implements Invariant {
        @Override
        public boolean holds() {
            return b.mostly(this);
        }
    }

    /// About a packet and a host.
    public record Sent(Packet<Ping> packet, At<Keeper> keeper, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly(this);
        }
    }

    /// About two packets.
    public record SentBoth(Packet<Note> one, Packet<Pong> other, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly(this);
        }
    }

    /// About what lies in the network for a host.
    public record Lies(Inbox<Note> inbox, At<Walker> walker, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly("lies", Dice.contents(inbox, bounds.ordered), walker);
        }
    }

    /// About the ghost variables and the shared ones.
    public record Watched(Watch watch, Board board, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly(this);
        }
    }

    /// For a packet there is another one, or itself.
    public record Answered(Packet<Note> note, Bounds bounds) implements Witnessed<Packet<Note>> {
        @Override
        public Optional<Packet<Note>> witness(Iterable<Packet<Note>> candidates) {
            return first(candidates, bounds, this);
        }
    }

    /// For a host there is another one.
    public record Kept(At<Walker> walker, Bounds bounds) implements Witnessed<At<Keeper>> {
        @Override
        public Optional<At<Keeper>> witness(Iterable<At<Keeper>> candidates) {
            return first(candidates, bounds, this);
        }
    }

    private static <W> Optional<W> first(Iterable<W> candidates, Bounds bounds, Claim claim) {
        for (var candidate : candidates) {
            if (bounds.mostly(claim, candidate)) return Optional.of(candidate);
        }
        return Optional.empty();
    }

    /// About how a host changes.
    public record Steady(Change<Walker> walker, Bounds bounds) implements StepInvariant {
        @Override
        public boolean holds() {
            return bounds.mostly(this);
        }
    }

    /// About how two things change together.
    public record Together(Change<Keeper> keeper, Change<Board> board, Bounds bounds)
            implements StepInvariant {
        @Override
        public boolean holds() {
            return bounds.mostly(this);
        }
    }

    /// About how something changes, and what is there afterwards.
    public record Afterwards(
            Change<Watch> watch, At<Walker> walker, Packet<Note> packet, Bounds bounds)
            implements StepInvariant {
        @Override
        public boolean holds() {
            return bounds.mostly(this);
        }
    }

    /// A goal about hosts.
    public record Arrives(At<Walker> walker, @In("numbers") int n, Bounds bounds)
            implements Reachable {
        @Override
        public boolean holds() {
            return bounds.dice().about(this).nextInt(5) == 0;
        }
    }

    /// A goal about packets.
    public record Meets(Packet<Ping> ping, Packet<Pong> pong, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return bounds.dice().about(this).nextInt(5) == 0;
        }
    }

    /// Where it may end.
    public record Rests(At<Walker> walker, Bounds bounds) implements Final {
        @Override
        public boolean holds() {
            return bounds.dice().about(this).nextBoolean();
        }
    }

    /// Where else it may end.
    public record Done(Board board, Bounds bounds) implements Final {
        @Override
        public boolean holds() {
            return bounds.dice().about(this).nextBoolean();
        }
    }
}
