package dev.ironwright.samples.chainreplication;

import com.google.common.collect.ImmutableSortedSet;

import dev.ironwright.protocols.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Servers in a chain keep one log: writes go in at the head, and are safe when the tail has them.
///
/// Van Renesse and Schneider's chain replication. A server appends what comes from its
/// predecessor and hands it on; the tail acknowledges. When a server crashes, its predecessor
/// sends its successor whatever that has missed. The head does not crash here, and a crash is
/// noticed at once.
public final class ChainReplication implements Protocol<ChainReplication.Bounds> {

    /// How long the chain is, how much is written, and how many servers may crash.
    public record Bounds(
            @Default("3") @Range(min = 1, max = 10) int servers,
            @Default("3") @Range(min = 0, max = 10) int writes,
            @Default("0") @Range(min = 0, max = 9) int crashes) {

        /// The places in the chain, from 0.
        public List<Integer> places() {
            return IntStream.range(0, servers).boxed().toList();
        }

        /// The writes by number, from 1.
        public List<Integer> requests() {
            return IntStream.rangeClosed(1, writes).boxed().toList();
        }
    }

    /// A server; when it has crashed, all that it had is gone.
    ///
    /// @param incoming what its predecessor has sent and it has not yet received
    public record Server(boolean alive, List<Integer> log, List<Integer> incoming) {

        static final Server CRASHED = new Server(false, List.of(), List.of());

        public Server {
            log = List.copyOf(log);
            incoming = List.copyOf(incoming);
        }

        Server logging(int write) {
            return new Server(alive, plus(log, write), incoming);
        }

        Server sent(int write) {
            return new Server(alive, log, plus(incoming, write));
        }
    }

    /// The whole chain.
    ///
    /// @param acknowledged the writes whose clients were told that they are safe
    public record Chain(List<Server> servers, ImmutableSortedSet<Integer> acknowledged) {

        public Chain {
            servers = List.copyOf(servers);
        }

        Server at(int place) {
            return servers.get(place);
        }

        Chain with(int place, Server server) {
            var changed = new ArrayList<>(servers);
            changed.set(place, server);
            return new Chain(changed, acknowledged);
        }

        /// The next server down the chain that is alive.
        Optional<Integer> successor(int place) {
            return IntStream.range(place + 1, servers.size())
                    .boxed()
                    .filter(next -> at(next).alive())
                    .findFirst();
        }

        /// The next server up the chain that is alive.
        int predecessor(int place) {
            return IntStream.range(0, place)
                    .filter(before -> at(before).alive())
                    .max()
                    .orElseThrow();
        }

        Server tail() {
            return servers.reversed().stream().filter(Server::alive).findFirst().orElseThrow();
        }

        /// A server appends a write to its log and hands it on.
        Chain append(int place, int write) {
            var logged = with(place, at(place).logging(write));
            return successor(place)
                    .map(next -> logged.with(next, logged.at(next).sent(write)))
                    .orElse(logged);
        }
    }

    private static List<Integer> plus(List<Integer> list, int write) {
        return Stream.concat(list.stream(), Stream.of(write)).toList();
    }

    @Override
    public Setup setup(Bounds bounds) {
        var empty = new Server(true, List.of(), List.of());
        return new Setup()
                .shared(
                        new Chain(
                                Collections.nCopies(bounds.servers, empty),
                                ImmutableSortedSet.of()));
    }

    /// A client sends a write to the head.
    public record Submit(@In("requests") int write) implements SharedAction<Chain> {
        @Override
        public Outcome<Chain> step(Chain chain) {
            if (chain.at(0).log().contains(write)) return skip("was submitted already");
            return to(chain.append(0, write));
        }
    }

    /// A server receives a write from its predecessor.
    public record Receive(@In("places") int place) implements SharedAction<Chain> {
        @Override
        public Outcome<Chain> step(Chain chain) {
            var self = chain.at(place);
            if (!self.alive()) return skip("has crashed");
            if (self.incoming().isEmpty()) return skip("nothing has come");
            var others = self.incoming().subList(1, self.incoming().size());
            return to(
                    chain.with(place, new Server(true, self.log(), others))
                            .append(place, self.incoming().getFirst()));
        }
    }

    /// The tail has a write, so its client is told that it is safe.
    public record Acknowledge(@In("requests") int write) implements SharedAction<Chain> {
        @Override
        public Outcome<Chain> step(Chain chain) {
            if (chain.acknowledged.contains(write)) return skip("was acknowledged already");
            if (!chain.tail().log().contains(write)) return skip("the tail does not have it");
            var more = ImmutableSortedSet.<Integer>naturalOrder();
            return to(new Chain(chain.servers, more.addAll(chain.acknowledged).add(write).build()));
        }
    }

    /// A server crashes, and its neighbours are joined.
    public record Crash(@In("places") int place, Bounds bounds) implements SharedAction<Chain> {
        @Override
        public Outcome<Chain> step(Chain chain) {
            if (place == 0) return skip("the head does not crash");
            if (!chain.at(place).alive()) return skip("has crashed already");
            long crashed = chain.servers.stream().filter(server -> !server.alive()).count();
            if (crashed >= bounds.crashes) return skip("no more crashes are allowed");
            var rest = chain.with(place, Server.CRASHED);
            return to(rest.successor(place).map(next -> joined(rest, next)).orElse(rest));
        }

        /// The chain when the server at `place` is sent all that it has missed.
        private static Chain joined(Chain chain, int place) {
            var log = chain.at(place).log();
            var longer = chain.at(chain.predecessor(place)).log();
            return chain.with(
                    place, new Server(true, log, longer.subList(log.size(), longer.size())));
        }
    }

    /// Nobody's log is ahead of the logs up the chain, or other than they are.
    public record LogsArePrefixes(
            Chain chain, @In("places") int upstream, @In("places") int downstream)
            implements Invariant {
        @Override
        public boolean holds() {
            var longer = chain.at(upstream);
            var shorter = chain.at(downstream);
            return upstream >= downstream
                    || !longer.alive()
                    || !shorter.alive()
                    || (shorter.log().size() <= longer.log().size()
                            && longer.log().subList(0, shorter.log().size()).equals(shorter.log()));
        }
    }

    /// What was acknowledged is in the log of every server that is alive.
    public record AcknowledgedIsSafe(Chain chain, @In("places") int place) implements Invariant {
        @Override
        public boolean holds() {
            var server = chain.at(place);
            return !server.alive() || server.log().containsAll(chain.acknowledged);
        }
    }

    /// All writes can become safe.
    public record AllAcknowledged(Chain chain, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return chain.acknowledged.size() == bounds.writes;
        }
    }

    /// All writes are safe.
    public record Finished(Chain chain, Bounds bounds) implements Final {
        @Override
        public boolean holds() {
            return chain.acknowledged.size() == bounds.writes;
        }
    }
}
