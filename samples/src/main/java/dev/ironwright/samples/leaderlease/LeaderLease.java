package dev.ironwright.samples.leaderlease;

import dev.ironwright.protocols.*;

import java.util.List;
import java.util.Optional;

/// A leader who is cut off stops leading by itself, because its time is up.
///
/// Leases are by Gray and Cheriton (SOSP 1989). An arbiter lends the lead to one server at a time,
/// until its clock shows some tick, and lends it to another only then. No two clocks are further
/// apart than a bound that everybody knows, and a leader stops that much earlier: its clock may be
/// slow. So nobody has to be told that the lead has gone to somebody else, and nobody could be told:
/// the network may fall apart.
public final class LeaderLease implements Protocol<LeaderLease.Bounds> {

    /// How far to explore.
    ///
    /// @param length for how many ticks the lead is lent
    /// @param skew how far two clocks may be apart
    /// @param fair true when time goes on, and the arbiter lends the lead when it can
    public record Bounds(
            @Default("2") @Range(min = 1, max = 4) int servers,
            @Default("5") @Range(min = 0, max = 20) int lastTick,
            @Default("2") @Range(min = 1, max = 10) int length,
            @Default("1") @Range(min = 0, max = 10) int skew,
            @Default("1") @Range(min = 0, max = 3) int partitions,
            @Default("false") boolean fair) {

        /// When a server with this lease stops leading, by its own clock.
        int lastsUntil(Lease lease) {
            return lease.until - skew;
        }

        /// True when there are two servers to be cut off from each other, and time to notice.
        boolean canFallApart() {
            return servers > 1 && partitions > 0 && lastTick > length && length > skew;
        }
    }

    /// Who has the lead, and until when by the arbiter's clock.
    public record Arbiter(Optional<HostId> leader, int until) {}

    /// The newest lease that it heard of.
    public record Server(Lease lease) {}

    /// "You lead until my clock shows this."
    public record Lease(int until) implements Message {}

    @Override
    public Setup setup(Bounds bounds) {
        var setup =
                new Setup()
                        .hosts(Arbiter.class, 1, at -> Outcome.to(new Arbiter(Optional.empty(), 0)))
                        .hosts(
                                Server.class,
                                bounds.servers,
                                at -> Outcome.to(new Server(new Lease(0))))
                        .clocks(bounds.lastTick, bounds.skew)
                        .faults(new Faults().partitions(bounds.partitions))
                        .over(Network.UNORDERED_DUPLICATING);
        return bounds.fair ? setup.fairClocks().weaklyFair(Lend.class) : setup;
    }

    /// The arbiter lends the lead, or gives who has it more time.
    public record Lend(HostId server, Clock now, Bounds bounds) implements HostAction<Arbiter> {
        @Override
        public Outcome<Arbiter> step(Arbiter self, Local at) {
            boolean anothers = !self.leader.equals(Optional.of(server));
            if (anothers && now.tick() < self.until) return skip("another server has the lead");
            int until = now.tick() + bounds.length;
            return to(new Arbiter(Optional.of(server), until)).send(server, new Lease(until));
        }
    }

    /// A server takes the lead.
    public record Lead(Clock now, Bounds bounds) implements Receive<Server, Lease> {
        @Override
        public Outcome<Server> step(Server self, Packet<Lease> in, Local at) {
            if (in.message().until() <= self.lease.until) return skip("knows this lease");
            if (now.tick() >= bounds.lastsUntil(in.message())) return skip("the lease is over");
            return to(new Server(in.message()));
        }
    }

    private static boolean leads(At<Server> server, Environment environment, Bounds bounds) {
        int now = environment.clock(server.id()).tick();
        return now < bounds.lastsUntil(server.state().lease());
    }

    /// No two servers lead at once.
    public record OneLeader(At<Server> one, At<Server> other, Environment now, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return one.id().equals(other.id())
                    || !leads(one, now, bounds)
                    || !leads(other, now, bounds);
        }
    }

    /// Whoever has the lead stops leading in time, though nobody tells it: by its own clock it does
    /// not lead for longer than the lead is lent.
    @When("fair")
    public record LeaseRunsOut(Packet<Lease> lease, Environment now, Bounds bounds)
            implements Chain {
        @Override
        public List<Link> links() {
            boolean runs = !reached() && until() <= bounds.lastTick;
            return List.of(link("the lease runs", runs).within(bounds.length, lease.destination()));
        }

        @Override
        public boolean reached() {
            return now.clock(lease.destination()).tick() >= until();
        }

        private int until() {
            return bounds.lastsUntil(lease.message());
        }
    }

    /// The lead is lent again: as soon as a lease is over by the arbiter's clock, if not before.
    @When("fair")
    public record LeadIsLentOn(
            Packet<Lease> lease, At<Arbiter> arbiter, Environment now, Bounds bounds)
            implements Chain {
        @Override
        public List<Link> links() {
            int until = lease.message().until();
            boolean free = now.clock(arbiter.id()).tick() >= until;
            return List.of(
                    link("the lease runs", !free && until <= bounds.lastTick)
                            .within(bounds.length, arbiter.id()),
                    link("the lead is free", free).by(Lend.class, arbiter.id()));
        }

        @Override
        public boolean reached() {
            return arbiter.state().until > lease.message().until();
        }
    }

    /// Another server can lead while the old leader is cut off and knows of nothing.
    @When("canFallApart")
    public record LeadsOn(At<Server> old, At<Server> leader, Environment now, Bounds bounds)
            implements Reachable {
        @Override
        public boolean holds() {
            return !now.connects(old.id(), leader.id())
                    && old.state().lease().until() > 0
                    && old.state().lease().until() < leader.state().lease().until()
                    && leads(leader, now, bounds);
        }
    }

    /// All clocks have run down.
    public record TimeIsUp(Environment now, Bounds bounds) implements Final {
        @Override
        public boolean holds() {
            return now.clocks().values().stream().allMatch(c -> c.tick() == bounds.lastTick);
        }
    }
}
