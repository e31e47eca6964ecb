import static dev.ironwright.protocols.Outcome.to;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.ironwright.protocols.*;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Raft's leader election with a tiny log. */
public class Raft implements Protocol<Raft.Limits> {
    /** Limits. */
    record Limits(@Default("3") @dev.ironwright.protocols.Range(min = 1, max = 5) int servers, @Default("2") int maxTerm, @Default("1") int maxLog) {
        Limits {
            if (maxTerm < 1) throw new IllegalArgumentException("maxTerm must be >= 1: maxTerm=" + maxTerm);
        }
    }

    enum Status { FOLLOWER, CANDIDATE, LEADER { @Override boolean leads() { return true; } };
        boolean leads() { return false; }
    }

    record Entry(int term, String value) {}

    /**
     * A server.
     *
     * @param term the current term
     * @param log the entries
     */
    record Server(int term, Status status, Optional<HostId> votedFor, ImmutableSet<HostId> votes, ImmutableList<Entry> log, Map<HostId, Integer> matched) {
        static Server fresh() { return new Server(0, Status.FOLLOWER, Optional.empty(), ImmutableSet.of(), ImmutableList.of(), Map.of()); }
        int lastTerm() { return log.isEmpty() ? 0 : log.get(log.size() - 1).term(); }
        boolean atLeastAsUpToDate(int otherLastTerm, int otherLength) {
            return lastTerm() > otherLastTerm || lastTerm() == otherLastTerm && log.size() > otherLength;
        }
        Server stepDown(int newer) { return new Server(newer, Status.FOLLOWER, Optional.empty(), ImmutableSet.of(), log, Map.of()); }
        Server maybeStepDown(int seen) { return seen > term ? stepDown(seen) : this; }
        Server voteFor(HostId candidate) { return new Server(term, status, Optional.of(candidate), votes, log, matched); }
        Server with(UnaryOperator<Server> change) { return change.apply(this); }
    }

    sealed interface Rpc extends Message permits RequestVote, Vote, Append, Ack {
        int term();
    }
    record RequestVote(int term, int lastTerm, int length) implements Rpc {}
    record Vote(int term, boolean granted) implements Rpc {}
    record Append(int term, int index, Entry entry) implements Rpc {}
    record Ack(int term, int index) implements Rpc {}

    public Setup setup(Limits limits) {
        return new Setup().hosts(Server.class, limits.servers(), __ -> to(Server.fresh())).over(Network.UNORDERED_DUPLICATING);
    }

    static boolean quorum(Set<HostId> of, Local at) { return of.size() * 2 > at.role().size(); }

    /** Times out. */
    record Timeout(Limits limits) implements HostAction<Server> {
        @Override public Outcome<Server> step(Server me, Local here) {
            if (me.status().leads()) return skip("leads");
            if (me.term() >= limits.maxTerm) return skip("term limit");
            final int t = me.term() + 1;
            Server candidate = new Server(t, Status.CANDIDATE, Optional.of(here.self()), ImmutableSet.of(here.self()), me.log(), Map.of());
            return to(candidate).broadcast(here.peers(), new RequestVote(t, candidate.lastTerm(), candidate.log().size()));
        }
    }

    record HandleRequest() implements Receive<Server, RequestVote> {
        @Override public Outcome<Server> step(Server me, Packet<RequestVote> p, Local here) {
            RequestVote r = p.message();
            if (r.term() < me.term()) return to(me).send(p.source(), new Vote(me.term(), false));
            Server now = me.maybeStepDown(r.term());
            boolean grant = now.votedFor().map(v -> v.equals(p.source())).orElse(true) && !now.atLeastAsUpToDate(r.lastTerm(), r.length());
            return grant
                ? to(now.voteFor(p.source())).send(p.source(), new Vote(r.term(), true))
                : to(now).send(p.source(), new Vote(now.term(), false));
        }
    }

    record HandleVote() implements Receive<Server, Vote> {
        @Override public Outcome<Server> step(Server me, Packet<Vote> p, Local here) {
            switch (p.message()) {
                case Vote(int t, boolean g) when t > me.term() -> { return to(me.stepDown(t)); }
                case Vote(int t, boolean g) when t < me.term() || !g -> { return skip("old or refused"); }
                default -> {}
            }
            if (me.status() != Status.CANDIDATE) return skip("is no candidate");
            var votes = ImmutableSet.copyOf(Sets.union(me.votes(), Set.of(p.source())));
            if (votes.equals(me.votes())) return stay();
            if (!quorum(votes, here)) return to(new Server(me.term(), me.status(), me.votedFor(), votes, me.log(), me.matched()));
            return lead(me, votes, here);
        }

        private Outcome<Server> lead(Server me, ImmutableSet<HostId> votes, Local here) {
            Map<HostId, Integer> none = here.peers().stream().collect(toUnmodifiableMap(Function.identity(), h -> 0));
            return to(new Server(me.term(), Status.LEADER, me.votedFor(), votes, me.log(), none));
        }
    }

    record ClientRequest(Limits limits) implements HostAction<Server> {
        @Override public Outcome<Server> step(Server me, Local here) {
            if (!me.status().leads()) return skip("does not lead");
            if (me.log().size() >= limits.maxLog()) return skip("log is full");
            var entry = new Entry(me.term(), "v" + here.index());
            var log = ImmutableList.<Entry>builder().addAll(me.log()).add(entry).build();
            return to(me.with(s -> new Server(s.term(), s.status(), s.votedFor(), s.votes(), log, s.matched())))
                .broadcast(here.peers(), new Append(me.term(), log.size() - 1, entry));
        }
    }

    record HandleAppend() implements Receive<Server, Append> {
        @Override public Outcome<Server> step(Server self, Packet<Append> in, Local at) {
            var m = in.message();
            if (m.term() < self.term()) return skip("old term");
            var me = self.maybeStepDown(m.term());
            if (m.index() > me.log().size()) return skip("gap");
            List<Entry> log = new ArrayList<>(me.log().subList(0, m.index()));
            log.add(m.entry());
            return to(new Server(me.term(), Status.FOLLOWER, me.votedFor(), me.votes(), ImmutableList.copyOf(log), me.matched())).send(in.source(), new Ack(m.term(), m.index()));
        }
    }

    record HandleAck() implements Receive<Server, Ack> {
        @Override public Outcome<Server> step(Server self, Packet<Ack> in, Local at) {
            if (!self.status.leads() || in.message().term() != self.term) return skip("not for me");
            if (self.matched.getOrDefault(in.source(), 0) > in.message().index()) return skip("knows");
            Map<HostId, Integer> m = new TreeMap<>(self.matched);
            m.merge(in.source(), in.message().index() + 1, Math::max);
            return to(new Server(self.term, self.status, self.votedFor, self.votes, self.log, Map.copyOf(m)));
        }
    }

    record ElectionSafety(At<Server> a, At<Server> b) implements Invariant {
        public boolean holds() { return a.id().equals(b.id()) || a.state().term() != b.state().term() || !(a.state().status().leads() && b.state().status().leads()); }
    }
}
