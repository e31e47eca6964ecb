package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.Verdict.Limit;
import dev.ironwright.explorer.reference.ReferenceExplorer;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A search that was cut says so, and says no more than it knows.
@Timeout(120)
class LimitsTest {

    /// Three counters that count to `most`, and may not all get there unless it is wanted.
    static final class Counters implements Protocol<Counters.Bounds> {
        record Bounds(@Default("3") int hosts, @Default("1000000") int most) {}

        record Counter(int n) {}

        @Override
        public Setup setup(Bounds bounds) {
            return new Setup().hosts(Counter.class, bounds.hosts, _ -> Outcome.to(new Counter(0)));
        }

        record Count(Bounds bounds) implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                return self.n == bounds.most ? skip("at the end") : to(new Counter(self.n + 1));
            }
        }

        record AllThere(At<Counter> a, At<Counter> b, Bounds bounds) implements Invariant {
            @Override
            public boolean holds() {
                return a.id().equals(b.id())
                        || a.state().n < bounds.most
                        || b.state().n < bounds.most;
            }
        }

        record Half(At<Counter> at, Bounds bounds) implements Reachable {
            @Override
            public boolean holds() {
                return at.state().n == bounds.most / 2;
            }
        }

        record Anywhere() implements Final {
            @Override
            public boolean holds() {
                return true;
            }
        }
    }

    private static Instance counters(int hosts, int most, String... claims) {
        var settings = Map.of("hosts", String.valueOf(hosts), "most", String.valueOf(most));
        var model = Model.of(Counters.class).claiming(List.of(claims));
        return model.within(settings, Optional.empty());
    }

    @ParameterizedTest(name = "{0} with {1} workers")
    @CsvSource(
            textBlock =
                    """
                    DEPTH,     1
                    DEPTH,     4
                    STATES,    1
                    STATES,    4
                    TIME,      1
                    TIME,      4
                    CANCELLED, 1
                    CANCELLED, 4
                    """)
    void stoppingEarlyIsNotHolding(Limit limit, int workers) {
        var all = Plan.DEFAULT.withWorkers(workers);
        var plan =
                switch (limit) {
                    case DEPTH -> all.withMaxDepth(30);
                    case STATES -> all.withMaxStates(20_000);
                    case TIME -> all.withMaxTime(Duration.ofMillis(300));
                    case CANCELLED, CONSTRAINT, MEMORY, DISK -> all;
                };
        var control = new Control();
        var report =
                Checker.check(
                        counters(3, 1_000_000, "AllThere", "Half"),
                        plan,
                        control,
                        progress -> {
                            if (limit == Limit.CANCELLED
                                    && progress
                                            instanceof Progress.Snapshot(var _, var census, var _)
                                    && census.distinct() > 20_000) {
                                control.stop();
                            }
                        });
        var cut = assertInstanceOf(Verdict.HoldsWithin.class, report.verdict());
        assertEquals("holds-within", cut.label());
        assertEquals(limit, cut.limit());
        assertEquals(List.of("Half"), cut.unreached());
        assertEquals(report.census().depth(), cut.depth());
        assertCounts(report, cut.depth());
    }

    /// Three counters have (d+1)(d+2)/2 states in level d+1, so C(d+3, 3) up to it.
    private static void assertCounts(Report report, int depth) {
        long distinct = report.census().distinct();
        assertTrue(distinct >= tetrahedron(depth), () -> distinct + " at depth " + depth);
        assertTrue(distinct <= tetrahedron(depth + 1), () -> distinct + " at depth " + depth);
    }

    private static long tetrahedron(long n) {
        return n * (n + 1) * (n + 2) / 6;
    }

    @Test
    void whatWasStoppedBeforeItBeganKnowsTheInitialStatesOnly() {
        var control = new Control();
        control.stop();
        var report =
                Checker.check(
                        counters(3, 9, "AllThere"),
                        Plan.DEFAULT,
                        control,
                        Progress.Listener.SILENT);
        assertEquals(new Verdict.HoldsWithin(Limit.CANCELLED, 1, List.of()), report.verdict());
        assertEquals(1, report.census().distinct());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 12, 13, 14})
    void aRunStoppedAtADepthAgreesWithTheReferenceThere(int depth) {
        var instance = counters(3, 4, "Half");
        var plan = Plan.DEFAULT.withMaxDepth(depth);
        assertEquals(depth < 14 ? "holds-within" : "holds", Agreement.on(instance, plan).verdict());
        var found = ReferenceExplorer.explore(instance, plan);
        var verdict = Agreement.check(instance, plan).verdict();
        if (verdict instanceof Verdict.HoldsWithin(var limit, var reached, var unreached)) {
            assertEquals(Limit.DEPTH, limit);
            assertEquals(depth, reached);
            assertEquals(found.unreached(), unreached);
        }
    }

    /// However many states are let in: what is cut is never said to hold as far as the violation.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aCutSearchSaysNothingOfLevelsThatItDidNotFinish(int workers) {
        var instance = counters(3, 16, "AllThere");
        var whole = Agreement.check(instance, Plan.DEFAULT.withWorkers(workers));
        int length = whole.verdict().counterexample().orElseThrow().length();
        assertEquals(33, length);
        long total = whole.census().distinct();
        for (long states = 1; states < total + 400; states += 97) {
            var plan = Plan.DEFAULT.withWorkers(workers).withMaxStates(states);
            var verdict = Agreement.check(instance, plan).verdict();
            switch (verdict) {
                case Verdict.HoldsWithin(var limit, var depth, var _) -> {
                    assertEquals(Limit.STATES, limit);
                    assertTrue(depth < length);
                }
                case Verdict.Violated(var _, var _, var trace, var _) ->
                        assertEquals(length, trace.length());
                case Verdict.Holds _,
                        Verdict.Deadlock _,
                        Verdict.Unreached _,
                        Verdict.NotLive _,
                        Verdict.BrokenLink _,
                        Verdict.Failed _ ->
                        throw new AssertionError(verdict);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aLimitOnStatesLeavesTheLastOnesUnexpanded(int workers) {
        var instance = counters(3, 9);
        var plan = Plan.DEFAULT.withWorkers(workers);
        var whole = Agreement.check(instance, plan.withMaxStates(1001));
        assertEquals(new Verdict.Holds(), whole.verdict());
        assertEquals(1000, whole.census().distinct());
        assertEquals(
                new Verdict.HoldsWithin(Limit.STATES, 28, List.of()),
                Agreement.check(instance, plan.withMaxStates(1000)).verdict());
        assertEquals(
                new Verdict.HoldsWithin(Limit.STATES, 1, List.of("Half")),
                Agreement.check(counters(3, 9, "Half"), plan.withMaxStates(1)).verdict());
    }

    /// Stops its own search in the last state, when nothing is left to explore.
    static final class StopsAtTheEnd implements Protocol<Counters.Bounds> {
        private static final Control CONTROL = new Control();

        @Override
        public Setup setup(Counters.Bounds bounds) {
            return new Counters().setup(bounds);
        }

        record Count(Counters.Bounds bounds) implements HostAction<Counters.Counter> {
            @Override
            public Outcome<Counters.Counter> step(Counters.Counter self, Local at) {
                return new Counters.Count(bounds).step(self, at);
            }
        }

        record End() implements Final {
            @Override
            public boolean holds() {
                CONTROL.stop();
                return true;
            }
        }
    }

    @Test
    void aStopThatCutNothingIsHolding() {
        var instance = Model.of(StopsAtTheEnd.class).within(Map.of("most", "9"), Optional.empty());
        var report =
                Checker.check(
                        instance, Plan.DEFAULT, StopsAtTheEnd.CONTROL, Progress.Listener.SILENT);
        assertTrue(StopsAtTheEnd.CONTROL.stopped());
        assertEquals(new Verdict.Holds(), report.verdict());
    }

    static final class Hungry implements Protocol<Hungry.None> {
        record None() {}

        record Eater(int n) {}

        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Eater.class, 2, _ -> Outcome.to(new Eater(0)));
        }

        record Eat() implements HostAction<Eater> {
            @Override
            public Outcome<Eater> step(Eater self, Local at) {
                if (self.n == 3) throw new OutOfMemoryError("thrown by a test");
                return to(new Eater(self.n + 1));
            }
        }
    }

    @Test
    void runningOutOfMemoryIsNotHolding() {
        var instance = Model.of(Hungry.class).within(Map.of(), Optional.empty());
        assertEquals(
                new Verdict.HoldsWithin(Limit.MEMORY, 4, List.of()),
                Agreement.check(instance, Plan.DEFAULT.withWorkers(2)).verdict());
    }
}
