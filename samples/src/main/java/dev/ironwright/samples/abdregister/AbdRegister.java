package dev.ironwright.samples.abdregister;

import dev.ironwright.protocols.*;
import dev.ironwright.protocols.history.History;
import dev.ironwright.protocols.history.Linearizable;
import dev.ironwright.protocols.history.Register;
import dev.ironwright.protocols.history.Sequential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Replicas keep a register that readers and writers use as if there were one copy of it.
///
/// The protocol of Attiya, Bar-Noy and Dolev. A client asks a majority what they store and takes
/// the newest of it. A writer then stores something newer at a majority. A reader stores what it
/// has read at a majority before it returns: without this write-back a later reader could find
/// something older. Each client has one operation; a value is known by its timestamp.
public final class AbdRegister implements Protocol<AbdRegister.Bounds> {

    private static final String UNWRITTEN = "unwritten";

    /// How far to explore.
    ///
    /// @param writeBack false for readers that return what they read without storing it
    /// @param recordsHistory whether what clients do and see is kept, for linearizability; it
    ///     multiplies the states
    public record Bounds(
            @Default("3") @Range(min = 1, max = 7) int replicas,
            @Default("1") @Range(min = 1, max = 5) int writers,
            @Default("1") @Range(min = 0, max = 5) int readers,
            @Default("true") boolean writeBack,
            @Default("false") boolean recordsHistory) {

        /// Why replicas store.
        public List<Purpose> purposes() {
            return writeBack ? List.of(Purpose.WRITE, Purpose.WRITE_BACK) : List.of(Purpose.WRITE);
        }

        /// Every smallest majority of the replicas.
        public List<List<HostId>> quorums() {
            return IntStream.range(0, 1 << replicas)
                    .filter(bits -> Integer.bitCount(bits) == replicas / 2 + 1)
                    .mapToObj(this::members)
                    .toList();
        }

        private List<HostId> members(int bits) {
            return IntStream.range(0, replicas)
                    .filter(replica -> (bits >> replica & 1) == 1)
                    .mapToObj(replica -> new HostId("replica", replica))
                    .toList();
        }
    }

    /// Orders what is written: a later number is newer, and the writer breaks ties.
    public record Timestamp(int number, int writer) implements Comparable<Timestamp> {

        static final Timestamp START = new Timestamp(0, 0);

        @Override
        public int compareTo(Timestamp other) {
            return number != other.number
                    ? Integer.compare(number, other.number)
                    : Integer.compare(writer, other.writer);
        }

        /// What was written with it: each writer writes one value.
        String value() {
            return number == 0 ? UNWRITTEN : valueOf(writer);
        }

        Timestamp or(Timestamp other) {
            return compareTo(other) < 0 ? other : this;
        }

        @Override
        public String toString() {
            return number + "." + writer;
        }
    }

    /// What a client does with the register. A hasty reader does not write back.
    public enum Kind {
        WRITER,
        READER,
        HASTY_READER
    }

    /// Why a replica stores: what a writer sends it always does, with write-back what anyone sends.
    /// Where both apply, both are counted, as TLC counts the two sides of an "or".
    public enum Purpose {
        WRITE,
        WRITE_BACK
    }

    /// How far a client is.
    public enum Phase {
        IDLE,
        QUERY,
        PUT,
        DONE
    }

    /// Reads or writes once.
    ///
    /// @param stamp what it has written or read, from the second phase on
    public record Client(Kind kind, Phase phase, Timestamp stamp) {

        Client in(Phase next) {
            return new Client(kind, next, stamp);
        }
    }

    /// Stores the newest that it was told to store.
    ///
    /// @param queried the clients whose query it has answered
    /// @param stored the clients for which it has stored something
    public record Replica(Timestamp stamp, Set<HostId> queried, Set<HostId> stored) {}

    /// What they tell each other.
    public sealed interface RegisterMessage extends Message {}

    /// "What do you store?"
    public record Query() implements RegisterMessage {}

    /// "I store this."
    public record Answer(Timestamp stamp) implements RegisterMessage {}

    /// "Store this unless you store something newer."
    public record Put(Kind by, Timestamp stamp) implements RegisterMessage {}

    /// "I store it, or something newer."
    public record Stored() implements RegisterMessage {}

    /// The operation returns: a client tells this to itself.
    public record Returned(Timestamp stamp) implements RegisterMessage {}

    /// What real time demands of the operations; only the claims look at it.
    ///
    /// @param newest the newest that an operation has returned
    /// @param lower for each client, what was the newest when it started
    /// @param seen what clients do and see
    public record RealTime(Timestamp newest, List<Timestamp> lower, Seen seen)
            implements Ghost<RealTime> {

        public RealTime {
            lower = List.copyOf(lower);
        }

        @Override
        public boolean sees(HostStep step) {
            return step.action() instanceof Start
                    || step.sent().stream().anyMatch(out -> out.message() instanceof Returned);
        }

        @Override
        public RealTime after(HostStep step) {
            int client = step.host().index();
            if (step.action() instanceof Start) {
                var later = new ArrayList<>(lower);
                later.set(client, newest);
                return new RealTime(newest, later, seen.started(client));
            }
            return step.sent().stream()
                    .map(Packet::message)
                    .filter(Returned.class::isInstance)
                    .map(sent -> returned(client, ((Returned) sent).stamp()))
                    .findFirst()
                    .orElse(this);
        }

        private RealTime returned(int client, Timestamp stamp) {
            return new RealTime(stamp.or(newest), lower, seen.returned(client, stamp));
        }
    }

    /// What clients do and see; without clients when it is not kept.
    ///
    /// @param writers how many of the clients write, the first ones
    public record Seen(int writers, History history) {

        Seen started(int client) {
            if (history.clients().isEmpty()) return this;
            return new Seen(
                    writers,
                    history.invoked(
                            client,
                            client < writers
                                    ? new Register.Write(valueOf(client))
                                    : new Register.Read()));
        }

        Seen returned(int client, Timestamp stamp) {
            if (history.clients().isEmpty()) return this;
            Object result = client < writers ? Sequential.Done.DONE : stamp.value();
            return new Seen(writers, history.returned(client, result));
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        int clients = bounds.writers() + bounds.readers();
        var replica = new Replica(Timestamp.START, Set.of(), Set.of());
        return new Setup()
                .hosts(Replica.class, bounds.replicas(), _ -> Outcome.to(replica))
                .hosts(Client.class, clients, at -> Outcome.to(idle(at.index(), bounds)))
                .ghost(nothingYet(clients, bounds))
                .over(Network.UNORDERED_DUPLICATING);
    }

    private static RealTime nothingYet(int clients, Bounds bounds) {
        return new RealTime(
                Timestamp.START,
                Collections.nCopies(clients, Timestamp.START),
                new Seen(bounds.writers(), History.of(bounds.recordsHistory() ? clients : 0)));
    }

    private static String valueOf(int writer) {
        return "value" + writer;
    }

    private static Client idle(int client, Bounds bounds) {
        var reader = bounds.writeBack() ? Kind.READER : Kind.HASTY_READER;
        var kind = client < bounds.writers() ? Kind.WRITER : reader;
        return new Client(kind, Phase.IDLE, Timestamp.START);
    }

    private static Set<HostId> plus(Set<HostId> hosts, HostId host) {
        return Stream.concat(hosts.stream(), Stream.of(host))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// A client starts its operation and asks all replicas what they store.
    public record Start() implements HostAction<Client> {
        @Override
        public Outcome<Client> step(Client self, Local at) {
            if (self.phase != Phase.IDLE) return skip("has started");
            return to(self.in(Phase.QUERY)).broadcast(at.hosts(Replica.class), new Query());
        }
    }

    /// A replica answers a client's query, once.
    public record AnswerQuery() implements Receive<Replica, Query> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<Query> in, Local at) {
            if (self.queried.contains(in.source())) return skip("has answered this client");
            return to(new Replica(self.stamp, plus(self.queried, in.source()), self.stored))
                    .send(in.source(), new Answer(self.stamp));
        }
    }

    /// A client has the answers of a quorum: it takes the newest, or, as a writer, something newer.
    public record ChooseStamp(List<HostId> quorum) implements ReadInbox<Client, Answer> {
        @Override
        public Outcome<Client> step(Client self, Inbox<Answer> in, Local at) {
            if (self.phase != Phase.QUERY) return skip("does not wait for answers");
            if (!in.sources(_ -> true).containsAll(quorum)) return skip("not all have answered");
            var newest = newest(in);
            if (self.kind == Kind.HASTY_READER) {
                return to(new Client(self.kind, Phase.DONE, newest))
                        .send(at.self(), new Returned(newest));
            }
            int number = newest.number() + 1;
            var stamp = self.kind == Kind.WRITER ? new Timestamp(number, at.index()) : newest;
            return to(new Client(self.kind, Phase.PUT, stamp))
                    .broadcast(at.hosts(Replica.class), new Put(self.kind, stamp));
        }

        private Timestamp newest(Inbox<Answer> in) {
            return in.stream()
                    .filter(answer -> quorum.contains(answer.source()))
                    .map(answer -> answer.message().stamp())
                    .reduce(Timestamp.START, Timestamp::or);
        }
    }

    /// A replica stores what a client sends, unless what it has is newer, and says so, once.
    public record Store(Purpose purpose) implements Receive<Replica, Put> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<Put> in, Local at) {
            var by = in.message().by();
            if (purpose == Purpose.WRITE && by != Kind.WRITER) return skip("is not a write");
            if (self.stored.contains(in.source())) return skip("has stored it for this client");
            var newer = self.stamp.or(in.message().stamp());
            return to(new Replica(newer, self.queried, plus(self.stored, in.source())))
                    .send(in.source(), new Stored());
        }
    }

    /// A majority stores what the client has written or read: its operation returns.
    public record Finish() implements ReadInbox<Client, Stored> {
        @Override
        public Outcome<Client> step(Client self, Inbox<Stored> in, Local at) {
            if (self.phase != Phase.PUT) return skip("stores nothing");
            int majority = at.hosts(Replica.class).size() / 2 + 1;
            if (in.size() < majority) return skip("no majority has stored it");
            return to(self.in(Phase.DONE)).send(at.self(), new Returned(self.stamp));
        }
    }

    /// Nobody returns something older than what had been returned before it started.
    public record Atomic(Packet<Returned> returned, RealTime time) implements Invariant {
        @Override
        public boolean holds() {
            var lower = time.lower().get(returned.source().index());
            return returned.message().stamp().compareTo(lower) >= 0;
        }
    }

    /// Clients see one register that holds what was written last.
    @When("recordsHistory")
    public record ActsAsOneRegister(RealTime time) implements Linearizable {
        @Override
        public History history() {
            return time.seen().history();
        }

        @Override
        public Register specification() {
            return new Register(UNWRITTEN);
        }
    }

    /// No two writers write with the same timestamp.
    public record UniqueStamps(At<Client> one, At<Client> other) implements Invariant {
        @Override
        public boolean holds() {
            return one.id().equals(other.id())
                    || !writes(one.state())
                    || !writes(other.state())
                    || !one.state().stamp().equals(other.state().stamp());
        }

        private static boolean writes(Client client) {
            return client.kind() == Kind.WRITER && client.phase().compareTo(Phase.PUT) >= 0;
        }
    }

    /// A reader, if there is one, returns something that was written.
    public record ReadsWhatWasWritten(At<Client> reader, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            var read = reader.state().kind() != Kind.WRITER && reader.state().phase() == Phase.DONE;
            return bounds.readers() == 0 || read && reader.state().stamp().number() > 0;
        }
    }

    /// Every client is done.
    public record AllDone(At<Client> client) implements Final {
        @Override
        public boolean holds() {
            return client.state().phase() == Phase.DONE;
        }
    }
}
