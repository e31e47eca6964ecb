package dev.ironwright.samples.lockring;

import dev.ironwright.protocols.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Several locks travel round one ring of hosts, each on its own; no lock has two holders.
///
/// This is IronFleet's lock service several times over, and a holder may hand a lock past some of
/// its neighbours. The number of states has a closed form, which makes it a good load for a search:
/// (1 + 2(D + D² + … + D^(E-1)))^K for K locks, E epochs and a reach of D.
public final class LockRing implements Protocol<LockRing.Bounds> {

    /// How far to explore.
    ///
    /// @param epochs the last epoch that a lock is handed over to
    /// @param reach how far round the ring a lock can be handed at once
    public record Bounds(
            @Default("3") @Range(min = 1, max = 20) int hosts,
            @Default("3") @Range(min = 1, max = 1000) int epochs,
            @Default("2") @Range(min = 1, max = 20) int locks,
            @Default("2") @Range(min = 1, max = 20) int reach) {

        /// The locks by number.
        public List<Integer> lockNumbers() {
            return IntStream.range(0, locks).boxed().toList();
        }

        /// How far a lock may be handed.
        public List<Integer> distances() {
            return IntStream.rangeClosed(1, reach).boxed().toList();
        }
    }

    /// What a host knows of one lock.
    ///
    /// @param epoch the epoch in which it last held the lock; 0 when it never did
    public record Tenure(boolean held, int epoch) {}

    /// A host on the ring.
    ///
    /// @param locks what it knows of each lock, by the lock's number
    public record Host(List<Tenure> locks) {

        public Host {
            locks = List.copyOf(locks);
        }

        Host with(int lock, Tenure tenure) {
            var changed = new ArrayList<>(locks);
            changed.set(lock, tenure);
            return new Host(changed);
        }

        boolean holds(int lock) {
            return locks.get(lock).held();
        }
    }

    /// What they tell each other.
    public sealed interface LockMessage extends Message {}

    /// "The lock is yours in this epoch."
    public record Transfer(int lock, int epoch) implements LockMessage {}

    /// "I hold the lock in this epoch."
    public record Locked(int lock, int epoch) implements LockMessage {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(Host.class, bounds.hosts(), at -> Outcome.to(start(at.index(), bounds)))
                .over(Network.UNORDERED_DUPLICATING);
    }

    private static Host start(int host, Bounds bounds) {
        var first = host == 0 ? new Tenure(true, 1) : new Tenure(false, 0);
        return new Host(Collections.nCopies(bounds.locks(), first));
    }

    /// The holder hands a lock to a host further round the ring.
    public record Grant(@In("lockNumbers") int lock, int distance, Bounds bounds)
            implements HostAction<Host> {
        @Override
        public Outcome<Host> step(Host self, Local at) {
            if (!self.holds(lock)) return skip("does not hold the lock");
            int epoch = self.locks.get(lock).epoch();
            if (epoch >= bounds.epochs()) return skip("this is the last epoch");
            var to = at.role().get((at.index() + distance) % at.role().size());
            return to(self.with(lock, new Tenure(false, epoch)))
                    .send(to, new Transfer(lock, epoch + 1));
        }
    }

    /// A host takes a lock that was handed to it, unless it has had it in this epoch or later.
    public record Accept() implements Receive<Host, Transfer> {
        @Override
        public Outcome<Host> step(Host self, Packet<Transfer> in, Local at) {
            int lock = in.message().lock();
            int epoch = in.message().epoch();
            if (epoch <= self.locks.get(lock).epoch()) return skip("the transfer is stale");
            return to(self.with(lock, new Tenure(true, epoch)))
                    .send(in.source(), new Locked(lock, epoch));
        }
    }

    /// Two hosts never hold the same lock.
    public record MutualExclusion(At<Host> one, At<Host> other) implements Invariant {
        @Override
        public boolean holds() {
            return one.id().equals(other.id())
                    || IntStream.range(0, one.state().locks().size())
                            .noneMatch(it -> one.state().holds(it) && other.state().holds(it));
        }
    }

    /// Two hosts never announce the same lock in the same epoch.
    public record OneHolderPerEpoch(Packet<Locked> one, Packet<Locked> other) implements Invariant {
        @Override
        public boolean holds() {
            return !one.message().equals(other.message()) || one.source().equals(other.source());
        }
    }

    /// A lock is held in the last epoch.
    public record HeldInTheLastEpoch(At<Host> host, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return host.state().locks().contains(new Tenure(true, bounds.epochs()));
        }
    }

    /// Nobody holds a lock that it could still hand on.
    public record LastEpoch(At<Host> host, Bounds bounds) implements Final {
        @Override
        public boolean holds() {
            return host.state().locks().stream()
                    .allMatch(tenure -> !tenure.held() || tenure.epoch() == bounds.epochs());
        }
    }
}
