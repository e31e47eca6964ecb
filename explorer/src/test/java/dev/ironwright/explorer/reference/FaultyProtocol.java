package dev.ironwright.explorer.reference;

import dev.ironwright.protocols.*;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/// A protocol without sense in which everything goes wrong that can: see [FaultyProtocols].
///
/// Smaller than [RandomProtocol], since faults multiply states; every throw depends on nothing but
/// the seed and on what the action or claim reads.
public final class FaultyProtocol implements Protocol<FaultyProtocol.Bounds> {

    /// What the dice are thrown for.
    ///
    /// @param rarity one tuple of a claim in so many is thrown the other way
    public record Bounds(
            @Default("0") long seed,
            @Default("2") int walkers,
            @Default("0") int partitions,
            @Default("true") boolean shared,
            @Default("true") boolean ghost,
            @Default("1000") int rarity) {

        SplittableRandom about(Object... question) {
            return new Dice(seed).about(question);
        }

        /// True of most claims.
        boolean mostly(Object... claim) {
            return about(claim).nextInt(rarity) > 0;
        }
    }

    /// Hosts of one role.
    public record Walker(int n) {}

    /// The host of another.
    public record Keeper(int n) {}

    /// The shared variables.
    public record Board(int n) {}

    /// What is sent.
    public record Note(int n) implements Message {}

    /// The ghost variables: what they come to depends on every step.
    public record Watch(Dice dice, int n) implements Ghost<Watch> {
        @Override
        public Watch after(HostStep step) {
            var name = step.action().getClass().getSimpleName();
            var thrown = dice.about(n, name, step.host(), step.received(), step.sent());
            return new Watch(dice, thrown.nextInt(2));
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        var dice = bounds.about("setup");
        var first = new Note(dice.nextInt(2));
        var keeper = new Keeper(dice.nextInt(2));
        var hosts =
                new Setup()
                        .hosts(Walker.class, bounds.walkers, at -> start(bounds, at, first))
                        .hosts(Keeper.class, 1, _ -> Outcome.to(keeper));
        var watched = bounds.ghost ? hosts.ghost(new Watch(new Dice(bounds.seed), 0)) : hosts;
        var written = bounds.shared ? watched.shared(new Board(0)) : watched;
        UnaryOperator<Keeper> forgets = it -> new Keeper(it.n / 2);
        var faults =
                new Faults()
                        .crashes(Walker.class, dice.nextInt(3), walker -> survivor(bounds, walker))
                        .crashes(Keeper.class, dice.nextInt(2), forgets)
                        .drops(dice.nextInt(2))
                        .duplicates(dice.nextInt(2))
                        .partitions(bounds.partitions);
        return written.faults(faults).clocks(Math.max(0, dice.nextInt(4) - 1), dice.nextInt(3));
    }

    private static Outcome<Walker> start(Bounds bounds, Local at, Note first) {
        var start = Outcome.to(new Walker(bounds.about("start", at.self()).nextInt(2)));
        return bounds.about("send", at.self()).nextBoolean() ? start.send(at.next(), first) : start;
    }

    private static Walker survivor(Bounds bounds, Walker walker) {
        return new Walker(bounds.about("survivor", walker).nextInt(2));
    }

    private static <S> Outcome<S> thrown(
            SplittableRandom dice, Action<S> action, List<S> states, Local at) {
        int kind = dice.nextInt(10);
        if (kind < 5) return action.skip("thrown " + kind);
        if (kind == 5) return action.stay();
        var move = move(dice, states, at);
        return kind < 8 ? move : action.oneOf(List.of(move, move(dice, states, at)));
    }

    private static <S> Outcome.Move<S> move(SplittableRandom dice, List<S> states, Local at) {
        var move = Outcome.to(states.get(dice.nextInt(states.size())));
        var to = at.hosts().get(dice.nextInt(at.hosts().size()));
        return dice.nextInt(3) == 0 ? move.send(to, new Note(dice.nextInt(2))) : move;
    }

    private static final List<Walker> WALKERS = List.of(new Walker(0), new Walker(1));
    private static final List<Keeper> KEEPERS = List.of(new Keeper(0), new Keeper(1));

    /// Reads its host.
    public record Walk(Bounds bounds) implements HostAction<Walker> {
        @Override
        public Outcome<Walker> step(Walker self, Local at) {
            return thrown(bounds.about(this, self), this, WALKERS, at);
        }
    }

    /// Reads its host and its clock.
    public record Wake(Clock now, Bounds bounds) implements HostAction<Walker> {
        @Override
        public Outcome<Walker> step(Walker self, Local at) {
            return thrown(bounds.about(this, self, at.self()), this, WALKERS, at);
        }
    }

    /// Receives.
    public record Hear(Bounds bounds) implements Receive<Walker, Note> {
        @Override
        public Outcome<Walker> step(Walker self, Packet<Note> in, Local at) {
            return thrown(bounds.about(this, self, in), this, WALKERS, at);
        }
    }

    /// Receives, and reads its clock, with a parameter.
    public record Stamp(boolean early, Clock now, Bounds bounds) implements Receive<Keeper, Note> {
        @Override
        public Outcome<Keeper> step(Keeper self, Packet<Note> in, Local at) {
            return thrown(bounds.about(this, self, in), this, KEEPERS, at);
        }
    }

    /// Reads what was sent to its host, and its clock.
    public record Survey(Clock now, Bounds bounds) implements ReadInbox<Keeper, Note> {
        @Override
        public Outcome<Keeper> step(Keeper self, Inbox<Note> in, Local at) {
            var dice = bounds.about(this, self, Dice.contents(in, false));
            return thrown(dice, this, KEEPERS, at);
        }
    }

    /// Reads its host, the shared variables and its clock, and may write.
    public record Touch(Clock now, Bounds bounds) implements HostSharedAction<Walker, Board> {
        @Override
        public Outcome<Walker> step(Walker self, Board board, Local at) {
            var dice = bounds.about(this, self, board);
            if (dice.nextInt(3) == 0) return skip("thrown");
            return move(dice, WALKERS, at).write(new Board(dice.nextInt(2)));
        }
    }

    /// Of no host.
    public record Turn(Bounds bounds) implements SharedAction<Board> {
        @Override
        public Outcome<Board> step(Board board) {
            var dice = bounds.about(this, board);
            return dice.nextBoolean() ? skip("thrown") : to(new Board(dice.nextInt(2)));
        }
    }

    /// Keeps the packets few, so that there is an end to it.
    public record NotCrowded(Inbox<Note> inbox) implements Constraint {
        @Override
        public boolean holds() {
            return inbox.size() <= 2;
        }
    }

    /// About a host and what has gone wrong.
    public record Calm(At<Walker> walker, Environment environment, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            var down = environment.down().stream().sorted().toList();
            return bounds.mostly("calm", walker, down, environment.clock(walker.id()));
        }
    }

    /// About two hosts.
    public record Pair(At<Walker> walker, At<Keeper> keeper, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly(this);
        }
    }

    /// About a packet and a tick.
    public record Early(Packet<Note> note, Clock tick, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly(this);
        }
    }

    /// For a packet there is a host.
    public record Kept(Packet<Note> note, Bounds bounds) implements Witnessed<At<Walker>> {
        @Override
        public Optional<At<Walker>> witness(Iterable<At<Walker>> candidates) {
            for (var candidate : candidates) {
                if (bounds.mostly(this, candidate)) return Optional.of(candidate);
            }
            return Optional.empty();
        }
    }

    /// About how a host changes: a crash changes it too.
    public record Steady(Change<Walker> walker, Environment environment, Bounds bounds)
            implements StepInvariant {
        @Override
        public boolean holds() {
            return bounds.mostly("steady", walker, environment.down().size());
        }
    }

    /// A goal about what goes wrong.
    public record AllDown(Environment environment, At<Keeper> keeper) implements Reachable {
        @Override
        public boolean holds() {
            return environment.down().contains(keeper.id()) && environment.down().size() > 1;
        }
    }

    /// Where it may end.
    public record Rests(At<Walker> walker, Bounds bounds) implements Final {
        @Override
        public boolean holds() {
            return bounds.about(this).nextInt(3) == 0;
        }
    }
}
