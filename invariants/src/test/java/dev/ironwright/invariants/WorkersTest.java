package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.reference.RandomProtocol;
import dev.ironwright.explorer.reference.ReferenceExplorer.Findings;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Spaces that are too large for the reference explorer: tables grow while several workers read
/// them, and all find the same.
class WorkersTest {

    /// Thousands of initial states, from each of which every step is new to the tables.
    static final class Crowd implements Protocol<Crowd.Bounds> {
        record Bounds(@Default("20") int numbers) {}

        record Node(int n, boolean heard) {}

        record Note(int n) implements Message {}

        record Board(int n) {}

        @Override
        public Setup setup(Bounds bounds) {
            return new Setup()
                    .hosts(
                            Node.class,
                            3,
                            _ ->
                                    Outcome.oneOf(
                                            IntStream.range(0, bounds.numbers)
                                                    .mapToObj(n -> Outcome.to(new Node(n, false)))
                                                    .toList()))
                    .shared(new Board(0));
        }

        record Tell(Bounds bounds) implements HostAction<Node> {
            @Override
            public Outcome<Node> step(Node self, Local at) {
                return to(new Node((self.n * 7 + 1) % bounds.numbers, self.heard))
                        .send(at.next(), new Note(self.n))
                        .send(at.self(), new Note(self.n / 3));
            }
        }

        record Hear() implements Receive<Node, Note> {
            @Override
            public Outcome<Node> step(Node self, Packet<Note> in, Local at) {
                int n = in.message().n;
                return n > self.n ? skip("too much") : to(new Node(self.n - n, true));
            }
        }

        record Sign() implements HostSharedAction<Node, Board> {
            @Override
            public Outcome<Node> step(Node self, Board board, Local at) {
                return self.heard ? to(self).write(new Board(board.n + self.n)) : skip("not yet");
            }
        }

        record Known(Packet<Note> note, At<Node> a, Board board) implements Invariant {
            @Override
            public boolean holds() {
                return note.message().n + a.state().n >= 0 && board.n >= 0;
            }
        }

        record NobodyHears(At<Node> node) implements Invariant {
            @Override
            public boolean holds() {
                return !node.state().heard;
            }
        }

        record Grows(Change<Board> board) implements StepInvariant {
            @Override
            public boolean holds() {
                return board.after().n >= board.before().n;
            }
        }

        record Far(Board board) implements Reachable {
            @Override
            public boolean holds() {
                return board.n > 1000;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesMayGrowWhileManyWorkersReadThem(Network network) {
        assertSameFor(crowd("16", network), 3);
        assertSameFor(crowd("8", network), 4);
    }

    private static Instance crowd(String numbers, Network network) {
        return Model.of(Crowd.class)
                .claiming(List.of("Known", "Grows", "Far"))
                .within(Map.of("numbers", numbers), Optional.of(network));
    }

    /// Broken by thousands of states of one level, so that every worker finds it at once.
    @ParameterizedTest
    @EnumSource
    void manyViolationsAtOnceAreOneViolation(Network network) {
        var model = Model.of(Crowd.class).claiming(List.of("NobodyHears"));
        var instance = model.within(Map.of(), Optional.of(network));
        assertSameFor(instance, 5);
        assertEquals("violated", Agreement.check(instance, Plan.DEFAULT).verdict().label());
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void anyNumberOfWorkersFindsTheSameInLargerSpaces(Network network) {
        for (long seed = 100; seed < 130; seed++) {
            assertSameFor(large(seed, network), 7);
        }
    }

    private static void assertSameFor(Instance instance, int depth) {
        var plan = Plan.DEFAULT.withMaxDepth(depth).withDeadlock(false);
        var alone = Agreement.check(instance, plan.withWorkers(1));
        for (int workers = 2; workers <= 8; workers *= 2) {
            var together = Agreement.check(instance, plan.withWorkers(workers));
            assertEquals(Findings.of(alone), Findings.of(together), instance::toString);
            assertEquals(alone.census().cells(), together.census().cells());
        }
    }

    /// More hosts and packets than [dev.ironwright.explorer.reference.RandomProtocols] dares.
    private static Instance large(long seed, Network network) {
        var all = Model.of(RandomProtocol.class);
        var fitting =
                new Model(
                        all.type(),
                        all.bounds(),
                        all.actions().stream()
                                .filter(action ->
                                        !network.consumes()
                                                || !ReadInbox.class.isAssignableFrom(
                                                        action.record()))
                                .toList(),
                        all.claims());
        return fitting.within(
                Map.of(
                        "seed", String.valueOf(seed),
                        "walkers", "3",
                        "keepers", "2",
                        "crowd", "3",
                        "rarity", "1000000",
                        "ordered", String.valueOf(network.ordered())),
                Optional.of(network));
    }
}
