package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.reference.ReferenceExplorer.Findings;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Corner cases of sending and receiving, over every network.
class PacketCornersTest {

    record None() {}

    record Node(int heard) {}

    record Note(int n) implements Message {}

    /// A host writes to itself.
    static final class Diary implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Node.class, 1, _ -> Outcome.to(new Node(0)));
        }

        record Write() implements HostAction<Node> {
            @Override
            public Outcome<Node> step(Node self, Local at) {
                if (self.heard >= 3) return skip("has written enough");
                return to(new Node(self.heard + 1)).send(at.self(), new Note(self.heard));
            }
        }

        record Read() implements Receive<Node, Note> {
            @Override
            public Outcome<Node> step(Node self, Packet<Note> in, Local at) {
                if (in.message().n == 1) return stay();
                if (in.message().n == 2 && self.heard == 3) return to(new Node(10));
                return skip("not now");
            }
        }

        record ReadsTheLast(At<Node> node) implements Reachable {
            @Override
            public boolean holds() {
                return node.state().heard == 10;
            }
        }
    }

    /// The same message twice, and another, in one step; and to everybody, the sender too.
    static final class Echo implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Node.class, 2, _ -> Outcome.to(new Node(0)));
        }

        record Shout() implements HostAction<Node> {
            @Override
            public Outcome<Node> step(Node self, Local at) {
                if (self.heard != 0 || at.index() != 0) return skip("not now");
                return to(new Node(1))
                        .broadcast(at.hosts(), new Note(7))
                        .send(at.next(), new Note(8))
                        .broadcast(at.hosts(), new Note(7));
            }
        }

        record Hear() implements Receive<Node, Note> {
            @Override
            public Outcome<Node> step(Node self, Packet<Note> in, Local at) {
                if (self.heard > 12) return stay();
                return to(new Node(self.heard * 2 + in.message().n - 6));
            }
        }

        record NeverTwice(Inbox<Note> inbox) implements Invariant {
            @Override
            public boolean holds() {
                return inbox.messages().filter(note -> note.n == 7).count() < 2;
            }
        }

        record Grows(Change<Node> node, Packet<Note> packet) implements StepInvariant {
            @Override
            public boolean holds() {
                return node.after().heard() >= node.before().heard() && packet.message().n > 6;
            }
        }

        record Silent() implements Final {
            @Override
            public boolean holds() {
                return true;
            }
        }
    }

    record Server(List<Integer> log) {}

    record Call(int n) implements Message {}

    record Reply(int n) implements Message {}

    /// Two roles, packets both ways, some of them there from the start, some that nobody takes.
    static final class Service implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup()
                    .hosts(
                            Node.class,
                            2,
                            at -> {
                                var server = at.host(Server.class);
                                var start =
                                        Outcome.to(new Node(0)).send(server, new Call(at.index()));
                                return at.index() == 0
                                        ? Outcome.oneOf(
                                                List.of(start, start.send(server, new Call(5))))
                                        : start;
                            })
                    .hosts(Server.class, 1, _ -> Outcome.to(new Server(List.of())));
        }

        record Serve() implements Receive<Server, Call> {
            @Override
            public Outcome<Server> step(Server self, Packet<Call> in, Local at) {
                if (self.log.size() == 3) return skip("has served enough");
                var log = new ArrayList<>(self.log);
                log.add(in.message().n);
                return to(new Server(List.copyOf(log)))
                        .send(in.source(), new Reply(self.log.size()))
                        .send(in.source(), new Note(0));
            }
        }

        record Done() implements Receive<Node, Reply> {
            @Override
            public Outcome<Node> step(Node self, Packet<Reply> in, Local at) {
                if (self.heard == 2) return skip("has heard enough");
                return oneOf(
                        to(new Node(self.heard + 1)),
                        to(new Node(self.heard + 1)).send(in.source(), new Call(9)));
            }
        }

        record RepliedInOrder(Packet<Reply> one, Packet<Reply> other) implements Invariant {
            @Override
            public boolean holds() {
                return one.message().n < 1 || other.message().n < 1 || one.equals(other);
            }
        }

        record CalledBefore(Packet<Reply> reply) implements Witnessed<Packet<Call>> {
            @Override
            public Optional<Packet<Call>> witness(Iterable<Packet<Call>> candidates) {
                for (var call : candidates) {
                    if (call.source().equals(reply.destination())) return Optional.of(call);
                }
                return Optional.empty();
            }
        }
    }

    record Reader(List<Integer> read) {}

    /// One host sends three packets, and another reads them as they come.
    static final class Letters implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup()
                    .hosts(Node.class, 1, _ -> Outcome.to(new Node(0)))
                    .hosts(Reader.class, 1, _ -> Outcome.to(new Reader(List.of())));
        }

        record Write() implements HostAction<Node> {
            @Override
            public Outcome<Node> step(Node self, Local at) {
                if (self.heard == 3) return skip("all are written");
                int n = self.heard + 1;
                return to(new Node(n)).send(at.host(Reader.class), new Note(n));
            }
        }

        record Read() implements Receive<Reader, Note> {
            @Override
            public Outcome<Reader> step(Reader self, Packet<Note> in, Local at) {
                if (self.read.size() == 3) return skip("has read enough");
                var read = new ArrayList<>(self.read);
                read.add(in.message().n);
                return to(new Reader(List.copyOf(read)));
            }
        }

        record ReadInOrder(At<Reader> reader) implements Reachable {
            @Override
            public boolean holds() {
                return reader.state().read.equals(List.of(1, 2, 3));
            }
        }

        record ReadBackwards(At<Reader> reader) implements Reachable {
            @Override
            public boolean holds() {
                return reader.state().read.equals(List.of(3, 2, 1));
            }
        }

        record ReadTwice(At<Reader> reader) implements Reachable {
            @Override
            public boolean holds() {
                return reader.state().read.equals(List.of(1, 1));
            }
        }

        record MissedTheSecond(At<Reader> reader, At<Node> node, Inbox<Note> inbox)
                implements Reachable {
            @Override
            public boolean holds() {
                return reader.state().read.equals(List.of(1, 3))
                        && node.state().heard == 3
                        && inbox.host().equals(reader.id())
                        && inbox.isEmpty();
            }
        }

        record LostTheSecond(At<Reader> reader, Inbox<Note> inbox) implements Reachable {
            @Override
            public boolean holds() {
                return reader.state().read.isEmpty()
                        && inbox.messages().map(Note::n).sorted().toList().equals(List.of(1, 3));
            }
        }

        record MayStop() implements Final {
            @Override
            public boolean holds() {
                return true;
            }
        }
    }

    /// Equal moves are generated as often as they are given; a choice of nothing is a skip.
    static final class Choices implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup()
                    .hosts(
                            Node.class,
                            2,
                            _ ->
                                    Outcome.oneOf(
                                            List.of(
                                                    Outcome.to(new Node(0)),
                                                    Outcome.to(new Node(0)))));
        }

        record Choose() implements HostAction<Node> {
            @Override
            public Outcome<Node> step(Node self, Local at) {
                if (self.heard == 2) return oneOf(List.of());
                var move = to(new Node(self.heard + 1)).send(at.next(), new Note(self.heard));
                return oneOf(List.of(move, move, to(self), to(new Node(2))));
            }
        }

        record Ends(At<Node> node) implements Final {
            @Override
            public boolean holds() {
                return node.state().heard == 2;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHostWritesToItself(Network network) {
        var found = agreed(Diary.class, network);
        assertEquals(network.consumes() ? "deadlock" : "holds", found.verdict());
        assertEquals(
                network == Network.ORDERED ? List.of("ReadsTheLast") : List.of(),
                found.unreached());
    }

    @ParameterizedTest
    @EnumSource
    void theSameMessageIsSentTwiceInOneStep(Network network) {
        var found = agreed(Echo.class, network);
        assertEquals(network.consumes() ? "violated" : "holds", found.verdict());
    }

    @ParameterizedTest
    @EnumSource
    void twoRolesTalkBothWays(Network network) {
        var found = agreed(Service.class, network);
        assertEquals(
                network.consumes() ? Optional.of("CalledBefore") : Optional.of("RepliedInOrder"),
                found.property());
    }

    @ParameterizedTest
    @EnumSource
    void equalMovesAreGeneratedEach(Network network) {
        assertEquals("holds", agreed(Choices.class, network).verdict());
    }

    @ParameterizedTest(name = "{0}: never {1}")
    @CsvSource(
            textBlock =
                    """
                    UNORDERED_DUPLICATING, LostTheSecond MissedTheSecond
                    UNORDERED,             LostTheSecond MissedTheSecond ReadTwice
                    UNORDERED_LOSSY,       ReadTwice
                    ORDERED,               LostTheSecond MissedTheSecond ReadBackwards ReadTwice
                    ORDERED_LOSSY,         ReadBackwards ReadTwice
                    """)
    void whatIsReadDependsOnTheNetwork(Network network, String never) {
        assertEquals(List.of(never.split(" ")), agreed(Letters.class, network).unreached());
    }

    private static Findings agreed(Class<?> protocol, Network network) {
        var instance = Model.of(protocol).within(Map.of(), Optional.of(network));
        return Agreement.on(instance, Plan.DEFAULT.withMaxDepth(30));
    }
}
