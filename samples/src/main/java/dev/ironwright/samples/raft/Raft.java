package dev.ironwright.samples.raft;

import dev.ironwright.protocols.*;

import java.util.List;
import java.util.stream.IntStream;

/// Servers elect a leader for each term, and the leaders' log is everybody's log.
///
/// Ongaro and Ousterhout's "In Search of an Understandable Consensus Algorithm", figure 2. A server
/// that hears of no leader stands for the next term. Each votes once in a term, and for nobody who
/// knows less than itself; a majority elects. The leader appends what clients ask for and has the
/// others copy its log, entry by entry. An entry of its own term that a majority has is committed,
/// with all before it. What a server must not lose when it restarts is term, vote and log.
///
/// Packets may be lost, repeated and overtaken, which the network gives for nothing: it keeps
/// every packet, and a lost one is one that nobody ever receives. So a leader says at once, to all,
/// what it could say at any time, and counts votes and copies in its inbox.
public final class Raft implements Protocol<Raft.Bounds>, Elections, Replication, Safety, Goals {

    /// How far to explore.
    ///
    /// @param entries how long a log gets
    /// @param candidates who stands in terms 1, 2, …; in a term beyond the list anybody may
    public record Bounds(
            @Default("3") @Range(min = 1, max = 5) int servers,
            @Default("2") @Range(min = 0, max = 9) int terms,
            @Default("2") @Range(min = 0, max = 9) int entries,
            @Default("") List<Integer> candidates) {

        /// The places in a log, from 1.
        public List<Integer> indexes() {
            return IntStream.rangeClosed(1, entries).boxed().toList();
        }

        /// True when an entry can be committed and a follower hear of it.
        public boolean commits() {
            return terms > 0 && entries > 0 && servers > 1;
        }

        /// True when a leader's entry can be committed by a leader of a newer term.
        public boolean commitsOldEntries() {
            return terms > 1 && entries > 1;
        }

        /// True when two servers can lead, the newer one without the older one's entry.
        public boolean overwrites() {
            return terms > 1 && entries > 0 && servers > 2 && contenders() > 1;
        }

        /// True when there is somebody to vote for more than once.
        public boolean votesAgain() {
            return terms > 1 && servers > 1;
        }

        /// True when two servers can stand in one term and one of them be elected and commit.
        public boolean contests() {
            return terms > candidates.size() && servers > 2 && entries > 0;
        }

        private long contenders() {
            return terms > candidates.size()
                    ? servers
                    : candidates.stream().limit(terms).distinct().count();
        }

        boolean mayStand(HostId server, int term) {
            return term <= terms
                    && (term > candidates.size() || candidates.get(term - 1) == server.index());
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(Server.class, bounds.servers(), _ -> Outcome.to(Server.NEW))
                .over(Network.UNORDERED_DUPLICATING);
    }

    /// Whether so many others make a majority together with the acting server.
    static boolean isMajority(int others, Local at) {
        return others + 1 > at.role().size() / 2;
    }

    /// A server crashes and comes back with its term, its vote and its log.
    public record Restart() implements HostAction<Server> {
        @Override
        public Outcome<Server> step(Server self, Local at) {
            var back = self.restarted();
            return back.equals(self) ? skip("has nothing to lose") : to(back);
        }
    }

    /// No server has a term left: the rest is up to the network.
    public record TermsUsed(At<Server> server, Bounds bounds) implements Final {
        @Override
        public boolean holds() {
            return server.state().term() == bounds.terms();
        }
    }
}
