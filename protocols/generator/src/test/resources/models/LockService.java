import dev.ironwright.protocols.*;

import java.util.Optional;
import java.util.stream.StreamSupport;

/// The lock travels around a ring of hosts; at most one host holds it.
public final class LockService implements Protocol<LockService.Bounds> {

    /// How far to explore.
    public record Bounds(@Default("2") int hosts, @Default("4") long lastEpoch) {}

    /// A host on the ring.
    ///
    /// @param epoch when it last held the lock
    public record Host(boolean held, long epoch) {}

    /// What hosts tell each other.
    public sealed interface LockMessage extends Message {}

    /// "The lock is yours."
    public record Transfer(long epoch) implements LockMessage {}

    /// "I have the lock."
    public record Locked(long epoch) implements LockMessage {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(
                        Host.class,
                        bounds.hosts(),
                        at -> Outcome.to(new Host(at.index() == 0, at.index() == 0 ? 1 : 0)));
    }

    /// The holder hands the lock to its neighbour on the ring.
    public record Grant(Bounds bounds) implements HostAction<Host> {
        public Outcome<Host> step(Host self, Local at) {
            if (!self.held) return skip("does not hold the lock");
            if (self.epoch == bounds.lastEpoch()) return skip("this is the last epoch");
            return to(new Host(false, self.epoch)).send(at.next(), new Transfer(self.epoch + 1));
        }
    }

    /// The neighbour takes the lock, unless the transfer is stale.
    public record Accept() implements Receive<Host, Transfer> {
        public Outcome<Host> step(Host self, Packet<Transfer> in, Local at) {
            if (self.held || in.message().epoch() <= self.epoch) return skip("stale transfer");
            return to(new Host(true, in.message().epoch()))
                    .send(in.source(), new Locked(in.message().epoch()));
        }
    }

    /// Two hosts never hold the lock at once.
    public record MutualExclusion(At<Host> a, At<Host> b) implements Invariant {
        public boolean holds() {
            return a.id().equals(b.id()) || !(a.state().held() && b.state().held());
        }
    }

    /// Whoever announced the lock had been handed it.
    public record LockedWasTransferred(Packet<Locked> locked)
            implements Witnessed<Packet<Transfer>> {
        public Optional<Packet<Transfer>> witness(Iterable<Packet<Transfer>> sent) {
            return StreamSupport.stream(sent.spliterator(), false)
                    .filter(transfer -> transfer.message().epoch() == locked.message().epoch())
                    .findFirst();
        }
    }
}
