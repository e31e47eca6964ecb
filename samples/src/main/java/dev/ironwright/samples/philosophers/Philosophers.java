package dev.ironwright.samples.philosophers;

import dev.ironwright.protocols.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Philosophers sit at a round table, one fork between every two; to eat, one needs two forks.
///
/// Each takes the fork on the left, then the one on the right, and lays down both after the meal.
/// When everybody holds one fork, everybody waits for ever: that is Dijkstra's deadlock. If the
/// last philosopher takes the right fork first, it cannot happen.
public final class Philosophers implements Protocol<Philosophers.Bounds> {

    /// Who sits at the table.
    ///
    /// @param rightHanded true when the last philosopher takes the right fork first
    /// @param fair what is taken for granted about taking forks that lie there
    public record Bounds(
            @Default("5") @Range(min = 2, max = 50) int philosophers,
            @Default("false") boolean rightHanded,
            @Default("NONE") Fair fair) {

        boolean isFair() {
            return fair != Fair.NONE;
        }

        /// The fork that this philosopher takes first.
        int first(int philosopher) {
            return swaps(philosopher) ? right(philosopher) : philosopher;
        }

        /// The fork that this philosopher takes second.
        int second(int philosopher) {
            return swaps(philosopher) ? philosopher : right(philosopher);
        }

        private int right(int philosopher) {
            return (philosopher + 1) % philosophers;
        }

        private boolean swaps(int philosopher) {
            return rightHanded && philosopher == philosophers - 1;
        }
    }

    /// How fair it is at the table.
    public enum Fair {
        /// A philosopher may sit still for ever.
        NONE,
        /// A philosopher takes a fork that stays on the table.
        WEAK,
        /// A philosopher takes a fork that is on the table again and again.
        STRONG
    }

    /// Thinks without forks, waits with one, eats with two.
    public record Philosopher(int forks) {}

    /// The forks, fork `i` lying to the left of philosopher `i`.
    ///
    /// @param holders for each fork the philosopher who holds it, or `FREE`
    public record Table(List<Integer> holders) {
        static final int FREE = -1;

        public Table {
            holders = List.copyOf(holders);
        }

        boolean isFree(int fork) {
            return holders.get(fork) == FREE;
        }

        Table with(int fork, int holder) {
            var changed = new ArrayList<>(holders);
            changed.set(fork, holder);
            return new Table(changed);
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        int seats = bounds.philosophers;
        var table =
                new Setup()
                        .hosts(Philosopher.class, seats, _ -> Outcome.to(new Philosopher(0)))
                        .shared(new Table(Collections.nCopies(seats, Table.FREE)));
        return switch (bounds.fair) {
            case NONE -> table;
            case WEAK -> table.weaklyFair(Take1.class, Take2.class, Drop.class);
            case STRONG -> table.stronglyFair(Take1.class, Take2.class).weaklyFair(Drop.class);
        };
    }

    /// A hungry philosopher takes a first fork.
    public record Take1(Bounds bounds) implements HostSharedAction<Philosopher, Table> {
        @Override
        public Outcome<Philosopher> step(Philosopher self, Table table, Local at) {
            int fork = bounds.first(at.index());
            if (self.forks != 0) return skip("has a fork");
            if (!table.isFree(fork)) return skip("the first fork is taken");
            return to(new Philosopher(1)).write(table.with(fork, at.index()));
        }
    }

    /// A waiting philosopher takes the second fork, and eats.
    public record Take2(Bounds bounds) implements HostSharedAction<Philosopher, Table> {
        @Override
        public Outcome<Philosopher> step(Philosopher self, Table table, Local at) {
            int fork = bounds.second(at.index());
            if (self.forks != 1) return skip("does not wait for a second fork");
            if (!table.isFree(fork)) return skip("the second fork is taken");
            return to(new Philosopher(2)).write(table.with(fork, at.index()));
        }
    }

    /// A philosopher has eaten and lays down both forks.
    public record Drop(Bounds bounds) implements HostSharedAction<Philosopher, Table> {
        @Override
        public Outcome<Philosopher> step(Philosopher self, Table table, Local at) {
            if (self.forks != 2) return skip("does not eat");
            return to(new Philosopher(0))
                    .write(
                            table.with(bounds.first(at.index()), Table.FREE)
                                    .with(bounds.second(at.index()), Table.FREE));
        }
    }

    /// Neighbours never eat at the same time.
    public record NeighboursDoNotBothEat(At<Philosopher> one, At<Philosopher> other, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return bounds.right(one.id().index()) != other.id().index()
                    || one.state().forks() < 2
                    || other.state().forks() < 2;
        }
    }

    /// Everybody eats again and again.
    @When("isFair")
    public record EverybodyEats(At<Philosopher> philosopher) implements AlwaysEventually {
        @Override
        public boolean holds() {
            return philosopher.state().forks() == 2;
        }
    }

    /// Somebody gets to eat.
    public record SomebodyEats(At<Philosopher> philosopher) implements Reachable {
        @Override
        public boolean holds() {
            return philosopher.state().forks() == 2;
        }
    }
}
