import dev.ironwright.protocols.*;
import java.util.*;
import java.util.stream.Stream;

/// Grow-only counters that gossip.
public final class Gossip implements Protocol<Gossip.Bounds> {
    public record Bounds(@Default("2") int replicas, @Default("1") int most) {
        public List<Integer> amounts() { var l = new ArrayList<Integer>(); for (int i = 1; i <= most; i++) l.add(i); return l; }
    }
    /// Counts by replica
    public record Counts(Map<Integer, Integer> by) {
        public Counts { by = Map.copyOf(by); }
        static final Counts ZERO = new Counts(Map.of());
        int of(int replica) { return by.getOrDefault(replica, 0); }
        Counts plus(int replica, int amount) { var m = new TreeMap<>(by); m.merge(replica, amount, Integer::sum); return new Counts(m); }
        Counts max(Counts o) { var m = new TreeMap<>(by); o.by.forEach((k, v) -> m.merge(k, v, Math::max)); return new Counts(m); }
        int total() { int t = 0; for (int v : by.values()) t += v; return t; }
    }
    public sealed interface Mode { }
    public record Calm() implements Mode { }
    public record Eager(Set<HostId> toTell) implements Mode {
        public Eager { toTell = Set.copyOf(toTell); }
    }
    public record Replica(Counts counts, Mode mode) {
        private Replica merge(Counts other) { return new Replica(counts.max(other), mode); }
        Replica telling(Set<HostId> whom) { return whom.isEmpty() ? new Replica(counts, new Calm()) : new Replica(counts, new Eager(whom)); }
        boolean tells(HostId host) {
            return switch (mode) {
                case Calm() -> false;
                case Eager(Set<HostId> who) -> who.contains(host);
            };
        }
    }
    public record Share(Counts counts) implements Message {}
    public record Thanks() implements Message {}

    @Override public Setup setup(Bounds bounds) {
        return new Setup().over(Network.ORDERED_LOSSY).hosts(Replica.class, bounds.replicas(), at -> {
            var all = new HashSet<HostId>();
            for (var h : at.peers()) { all.add(h); }
            return Outcome.oneOf(Stream.of(new Calm(), new Eager(all)).map(m -> Outcome.to(new Replica(Counts.ZERO, m))).toList());
        });
    }
    public record Add(@In("amounts") int by, Bounds bounds) implements HostAction<Replica> {
        public Outcome<Replica> step(Replica self, Local at) {
            if (self.counts().of(at.index()) + by > bounds.most()) return skip("""
                would be
                  too much""");
            return to(new Replica(self.counts().plus(at.index(), by), new Eager(new HashSet<>(at.peers()))));
        }
    }
    public record Tell(HostId replica) implements HostAction<Replica> {
        public Outcome<Replica> step(Replica self, Local at) {
            if (!self.tells(replica)) return skip("has told " + replica);
            return to(self).send(replica, new Share(self.counts));
        }
    }
    public record Hear() implements Receive<Replica, Share> {
        public Outcome<Replica> step(Replica self, Packet<Share> in, Local at) {
            var merged = self.merge(in.message().counts());
            return to(merged).send(in.source(), new Thanks());
        }
    }
    public record Told() implements Receive<Replica, Thanks> {
        public Outcome<Replica> step(Replica self, Packet<Thanks> in, Local at) {
            if (!(self.mode() instanceof Eager(var whom))) { return stay(); }
            var rest = new HashSet<>(whom); rest.remove(in.source());
            return to(self.telling(rest));
        }
    }
}
