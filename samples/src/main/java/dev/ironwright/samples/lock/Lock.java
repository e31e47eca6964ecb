package dev.ironwright.samples.lock;

import dev.ironwright.protocols.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/// The lock travels around a ring of hosts; at most one host holds it.
///
/// This is IronFleet's lock service. The lock is handed on in numbered epochs, so that a transfer
/// which arrives late, or twice, is known to be stale. The network keeps every packet ever sent: it
/// may lose, repeat, delay and reorder them all, and the lock is safe all the same.
public final class Lock implements Protocol<Lock.Bounds> {

    /// How far to explore.
    ///
    /// @param lastEpoch the epoch in which nobody hands the lock on any more
    /// @param fair true when every host goes on taking steps, and what is sent arrives
    public record Bounds(
            @Default("3") @Range(min = 1, max = 50) int hosts,
            @Default("6") @Range(min = 1, max = 1000) long lastEpoch,
            @Default("false") boolean fair) {

        /// The epochs, of which the first has number 1.
        public List<Integer> epochs() {
            return IntStream.rangeClosed(1, (int) lastEpoch).boxed().toList();
        }

        /// What a host may take for the epoch in which it last held the lock.
        public List<Long> epochsOrNone() {
            return LongStream.rangeClosed(0, lastEpoch).boxed().toList();
        }

        boolean comesRound() {
            return fair && lastEpoch >= hosts;
        }

        boolean isHandedOn() {
            return lastEpoch > 1;
        }
    }

    /// A host on the ring.
    ///
    /// @param epoch the epoch in which it last held the lock; 0 when it never did
    public record Host(boolean held, @In("epochsOrNone") long epoch) {}

    /// What hosts tell each other.
    public sealed interface LockMessage extends Message {}

    /// "The lock is yours in this epoch."
    public record Transfer(long epoch) implements LockMessage {}

    /// "I hold the lock in this epoch."
    public record Locked(long epoch) implements LockMessage {}

    /// Who was given the lock, epoch by epoch: what the service has done, for the claims alone.
    public record History(@AtMost("lastEpoch") List<HostId> holders) implements Ghost<History> {

        public History {
            holders = List.copyOf(holders);
        }

        @Override
        public boolean sees(HostStep step) {
            return step.sent().stream().anyMatch(out -> out.message() instanceof Transfer);
        }

        /// The lock moves when it is sent for the next epoch, not when it arrives.
        @Override
        public History after(HostStep step) {
            var all = new ArrayList<>(holders);
            for (var packet : step.sent()) {
                if (packet.message().equals(new Transfer(all.size() + 1))) {
                    all.add(packet.destination());
                }
            }
            return new History(all);
        }

        /// Whether this host was given the lock in this epoch.
        boolean gave(long epoch, HostId host) {
            return 1 <= epoch
                    && epoch <= holders.size()
                    && holders.get((int) epoch - 1).equals(host);
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        var ring =
                new Setup()
                        .hosts(
                                Host.class,
                                bounds.hosts(),
                                at ->
                                        Outcome.to(
                                                at.index() == 0
                                                        ? new Host(true, 1)
                                                        : new Host(false, 0)))
                        .ghost(new History(List.of(new HostId("host", 0))))
                        .over(Network.UNORDERED_DUPLICATING);
        return bounds.fair ? ring.weaklyFair(Grant.class).fairDelivery() : ring;
    }

    /// The holder hands the lock to its neighbour on the ring.
    public record Grant(Bounds bounds) implements HostAction<Host> {
        @Override
        public Outcome<Host> step(Host self, Local at) {
            if (!self.held) return skip("does not hold the lock");
            if (self.epoch >= bounds.lastEpoch()) return skip("this is the last epoch");
            return to(new Host(false, self.epoch)).send(at.next(), new Transfer(self.epoch + 1));
        }
    }

    /// The neighbour takes the lock, unless the transfer is stale.
    public record Accept() implements Receive<Host, Transfer> {
        @Override
        public Outcome<Host> step(Host self, Packet<Transfer> in, Local at) {
            long epoch = in.message().epoch();
            if (self.held) return skip("holds the lock");
            if (epoch <= self.epoch) return skip("the transfer is stale");
            return to(new Host(true, epoch)).send(in.source(), new Locked(epoch));
        }
    }

    /// Two hosts never hold the lock at once.
    public record MutualExclusion(At<Host> one, At<Host> other) implements Invariant {
        @Override
        public boolean holds() {
            return one.id().equals(other.id()) || !(one.state().held() && other.state().held());
        }
    }

    /// Whoever announced the lock had been handed it.
    public record LockedWasTransferred(Packet<Locked> locked)
            implements Witnessed<Packet<Transfer>> {
        @Override
        public Optional<Packet<Transfer>> witness(Iterable<Packet<Transfer>> sent) {
            return StreamSupport.stream(sent.spliterator(), false)
                    .filter(transfer -> transfer.destination().equals(locked.source()))
                    .filter(transfer -> transfer.message().epoch() == locked.message().epoch())
                    .findFirst();
        }
    }

    /// The lock was sent to the host that history gives it to, in the epoch that was announced.
    public record TransferIsHistory(Packet<Transfer> transfer, History history)
            implements Invariant {
        @Override
        public boolean holds() {
            long epoch = transfer.message().epoch();
            return epoch >= 2 && history.gave(epoch, transfer.destination());
        }
    }

    /// The one who holds the lock is the last in history, and knows that epoch.
    public record HolderIsLast(At<Host> host, History history) implements Conjunction {
        @Override
        public List<Part> parts() {
            boolean held = host.state().held();
            return List.of(
                    implies("the holder knows the epoch", held, () -> isNow(host.state().epoch())),
                    implies("the holder is the last one", held, () -> isLast(host.id())));
        }

        private boolean isNow(long epoch) {
            return epoch == history.holders().size();
        }

        private boolean isLast(HostId host) {
            return history.holders().getLast().equals(host);
        }
    }

    /// Seen from outside, this is a history of who has had the lock.
    public record HistoryOfHolders(History history, Bounds bounds)
            implements Refinement<LockSpec.Service> {
        @Override
        public Specified specification() {
            return new LockSpec().within(new LockSpec.Bounds(bounds.hosts(), bounds.lastEpoch()));
        }

        @Override
        public LockSpec.Service abstraction() {
            return new LockSpec.Service(history.holders());
        }
    }

    /// Whoever announced the lock is the one whom the service had given it to in that epoch.
    public record LockedIsHistory(Packet<Locked> locked, LockSpec.Service service)
            implements Invariant {
        @Override
        public boolean holds() {
            return service.gave(locked.message().epoch(), locked.source());
        }
    }

    /// A host is past every epoch that was its own and is over.
    public record PastIsPast(At<Host> host, History history, int epoch) implements Invariant {
        @Override
        public boolean holds() {
            boolean over = epoch < history.holders().size();
            return !(over && history.gave(epoch, host.id())) || host.state().epoch() >= epoch;
        }
    }

    /// A host's epoch never falls.
    public record EpochGrows(Change<Host> host) implements StepInvariant {
        @Override
        public boolean holds() {
            return host.after().epoch() >= host.before().epoch();
        }
    }

    /// Every host gets the lock, because it goes from host to host.
    @When("comesRound")
    public record EveryHostGetsTheLock(At<Host> host, Hosts<Host> all) implements Chain {
        @Override
        public List<Link> links() {
            var links = new ArrayList<Link>();
            for (int i = 0; i < host.id().index(); i++) {
                var giver = all.all().get(i);
                var taker = all.all().get(i + 1).id();
                int epoch = i + 1;
                var inFlight = last() == epoch && all.states().noneMatch(Host::held);
                links.add(
                        link(
                                        "host %d holds it".formatted(i),
                                        giver.state().equals(new Host(true, epoch)))
                                .by(Grant.class, giver.id()));
                links.add(
                        link("it is on its way to host %d".formatted(i + 1), inFlight)
                                .byDelivery(
                                        new Packet<>(giver.id(), taker, new Transfer(epoch + 1))));
            }
            return links;
        }

        @Override
        public boolean reached() {
            return host.state().epoch() > 0;
        }

        private long last() {
            return all.states().mapToLong(Host::epoch).max().orElseThrow();
        }
    }

    /// The lock can get to the last host on the ring, when there are epochs enough.
    public record LastHostHolds(At<Host> host, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return bounds.lastEpoch() < bounds.hosts()
                    || host.id().index() == bounds.hosts() - 1 && host.state().held();
        }
    }

    /// Whoever takes the lock can say so.
    @When("isHandedOn")
    public record TakingIsAnnounced(Packet<Locked> locked) implements Reachable {
        @Override
        public boolean holds() {
            return true;
        }
    }

    /// In the last epoch the lock stays where it is.
    public record LastEpoch(History history, Bounds bounds) implements Final {
        @Override
        public boolean holds() {
            return history.holders().size() == bounds.lastEpoch();
        }
    }
}
