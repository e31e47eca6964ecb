package dev.ironwright.explorer.reference;

import dev.ironwright.protocols.*;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/// A protocol without sense that ends by itself: every packet that a host sends costs it breath.
///
/// So it is finite over every network without a constraint, and what it may do in any order it may
/// do in every order.
public final class RandomErrands implements Protocol<RandomErrands.Bounds> {

    /// What the dice are thrown for.
    ///
    /// @param breath how many packets a host may send
    /// @param rarity one tuple of a claim in so many is thrown the other way
    /// @param mishap one step in so many fails, of those that are not skipped
    /// @param watched true when there are ghost variables
    public record Bounds(
            @Default("0") long seed,
            @Default("2") int runners,
            @Default("1") int porters,
            @Default("2") int breath,
            @Default("50") int rarity,
            @Default("1000000") int mishap,
            @Default("true") boolean watched) {

        Dice dice() {
            return new Dice(seed);
        }

        boolean mostly(Object... claim) {
            return dice().about(claim).nextInt(rarity) > 0;
        }
    }

    static final int NUMBERS = 3;

    /// A role.
    public record Runner(int n, int breath) {}

    /// Another.
    public record Porter(int n, int breath) {}

    /// Messages.
    public sealed interface Errand extends Message {}

    /// One sort of them.
    public record Fetch(int n) implements Errand {}

    /// Another.
    public record Carry(int n) implements Errand {}

    /// The ghost variables: they look at some steps.
    public record Log(Dice dice, int n) implements Ghost<Log> {

        @Override
        public boolean sees(HostStep step) {
            var name = step.action().getClass().getSimpleName();
            return dice.about("sees", name, step.host(), step.sent().size()).nextInt(3) == 0;
        }

        @Override
        public Log after(HostStep step) {
            var thrown = dice.about("log", n, step.host(), step.received(), step.sent());
            return new Log(dice, thrown.nextInt(3));
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        var breath = bounds.breath;
        var setup =
                new Setup()
                        .hosts(
                                Runner.class,
                                bounds.runners,
                                at -> sending(bounds, at, Outcome.to(new Runner(0, breath))))
                        .hosts(
                                Porter.class,
                                bounds.porters,
                                at -> sending(bounds, at, Outcome.to(new Porter(0, breath))));
        return bounds.watched ? setup.ghost(new Log(bounds.dice(), 0)) : setup;
    }

    private static <S> Outcome<S> sending(Bounds bounds, Local at, Outcome.Move<S> move) {
        return thrownPackets(bounds.dice().about("start", at.self()), at, move, 2);
    }

    private static <S> Outcome.Move<S> thrownPackets(
            SplittableRandom dice, Local at, Outcome.Move<S> move, int most) {
        var sent = move;
        for (int i = 0; i < most; i++) {
            var to = at.hosts().get(dice.nextInt(at.hosts().size()));
            int n = dice.nextInt(2);
            sent = sent.send(to, dice.nextBoolean() ? new Fetch(n) : new Carry(n));
        }
        return sent;
    }

    /// Makes a state of a number and the breath that is left.
    @FunctionalInterface
    private interface Maker<S> {
        S of(int n, int breath);
    }

    private static <S> Outcome<S> thrown(
            Throw thrown, Action<S> action, Maker<S> maker, IntUnaryOperator next) {
        var dice = thrown.dice;
        int kind = dice.nextInt(10);
        if (kind < 5) return action.skip("thrown " + kind);
        if (dice.nextInt(thrown.bounds.mishap) == 0) throw new IllegalStateException("mishap");
        if (kind == 5) return action.stay();
        var one = move(thrown, maker, next);
        return kind == 6 ? action.oneOf(List.of(one, move(thrown, maker, next))) : one;
    }

    private record Throw(Bounds bounds, SplittableRandom dice, int breath, Local at) {}

    private static <S> Outcome.Move<S> move(Throw thrown, Maker<S> maker, IntUnaryOperator next) {
        int n = next.applyAsInt(thrown.dice.nextInt(NUMBERS));
        int sends = Math.min(thrown.breath, Math.max(0, thrown.dice.nextInt(4) - 1));
        var move = Outcome.to(maker.of(n, thrown.breath - sends));
        return thrownPackets(thrown.dice, thrown.at, move, sends);
    }

    private static IntUnaryOperator upwards(boolean only, int n) {
        return only ? thrown -> Math.max(thrown, n) : thrown -> thrown;
    }

    /// By itself.
    public record Run(boolean fast, Bounds bounds) implements HostAction<Runner> {
        @Override
        public Outcome<Runner> step(Runner self, Local at) {
            var dice = bounds.dice().about(this, self.n, at.self());
            var thrown = new Throw(bounds, dice, self.breath, at);
            return thrown(thrown, this, Runner::new, upwards(bounds.seed % 2 == 0, self.n));
        }
    }

    /// Receives messages of one sort.
    public record Obey(Bounds bounds) implements Receive<Runner, Fetch> {
        @Override
        public Outcome<Runner> step(Runner self, Packet<Fetch> in, Local at) {
            var dice = bounds.dice().about("obey", self.n, in.message(), at.self());
            var thrown = new Throw(bounds, dice, self.breath, at);
            return thrown(thrown, this, Runner::new, upwards(bounds.seed % 2 == 0, self.n));
        }
    }

    /// Receives messages of every sort.
    public record Take(Bounds bounds) implements Receive<Porter, Errand> {
        @Override
        public Outcome<Porter> step(Porter self, Packet<Errand> in, Local at) {
            var dice = bounds.dice().about("take", self.n, in.message());
            var thrown = new Throw(bounds, dice, self.breath, at);
            return thrown(thrown, this, Porter::new, upwards(bounds.seed % 3 > 0, self.n));
        }
    }

    /// Receives messages without changing, but for its breath.
    public record Count(Bounds bounds) implements Receive<Porter, Carry> {
        @Override
        public Outcome<Porter> step(Porter self, Packet<Carry> in, Local at) {
            if (bounds.dice().about("count", self.n).nextBoolean()) return skip("thrown");
            return self.breath == 0
                    ? stay()
                    : to(new Porter(self.n, self.breath - 1)).send(in.source(), new Fetch(1));
        }
    }

    /// About two hosts of one role.
    public record Pair(At<Runner> one, At<Runner> other, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly("pair", one, other);
        }
    }

    /// About one host, and a value.
    public record Alone(At<Porter> porter, boolean flag, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly("alone", porter.state(), flag);
        }
    }

    /// About hosts of two roles.
    public record Mixed(At<Runner> runner, At<Porter> porter, Bounds b) implements Invariant {
        @Override
        public boolean holds() {
            return b.mostly("mixed", runner.state(), porter.state());
        }
    }

    /// About a packet and a host.
    public record Sent(Packet<Fetch> packet, At<Porter> porter, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly("sent", packet, porter.state().n);
        }
    }

    /// About all packets of a sort.
    public record Lies(Packets<Carry> all, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly("lies", all.stream().count());
        }
    }

    /// About the ghost variables and a host.
    public record Logged(Log log, At<Runner> runner, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.mostly("logged", log, runner);
        }
    }

    /// For a packet there is another.
    public record Answered(Packet<Fetch> note, Bounds bounds) implements Witnessed<Packet<Carry>> {
        @Override
        public Optional<Packet<Carry>> witness(Iterable<Packet<Carry>> candidates) {
            for (var candidate : candidates) return Optional.of(candidate);
            return Optional.empty();
        }
    }

    /// What a specification's state is.
    public record Mark(int n) {}

    /// A specification without sense.
    public static final class Marks implements Specification<Marks.Of> {

        /// What its dice are thrown for.
        public record Of(long seed) {}

        @Override
        public Setup setup(Of bounds) {
            return new Setup().shared(new Mark(0), new Mark(1), new Mark(2));
        }

        /// Goes on.
        public record Next(boolean flag, Of of) implements SharedAction<Mark> {
            @Override
            public Outcome<Mark> step(Mark mark) {
                return to(new Mark(new Dice(of.seed).about("mark", flag, mark).nextInt(NUMBERS)));
            }
        }
    }

    /// What runners are to the specification.
    public record Refines(Hosts<Runner> runners, Bounds bounds) implements Refinement<Mark> {
        @Override
        public Specified specification() {
            return new Marks().within(new Marks.Of(bounds.seed));
        }

        @Override
        public Mark abstraction() {
            return new Mark(runners.states().mapToInt(Runner::n).sum() % NUMBERS);
        }
    }

    /// A goal about hosts.
    public record Arrives(At<Runner> runner, At<Porter> porter, Bounds bounds)
            implements Reachable {
        @Override
        public boolean holds() {
            return !bounds.mostly("arrives", runner, porter);
        }
    }

    /// A goal about packets.
    public record Meets(Packet<Fetch> fetch, Packet<Carry> carry, Bounds bounds)
            implements Reachable {
        @Override
        public boolean holds() {
            return !bounds.mostly("meets", fetch, carry);
        }
    }

    /// Where it may end.
    public record Rests(At<Runner> runner, Bounds bounds) implements Final {
        @Override
        public boolean holds() {
            return bounds.dice().about("rests", runner).nextInt(4) > 0;
        }
    }
}
