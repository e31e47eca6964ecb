package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Iterables;
import com.google.common.util.concurrent.Uninterruptibles;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Mistake;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/// Code of the model that does not return ends the check all the same; its thread is left behind.
@Timeout(60)
class HangingTest {

    private static final Plan IMPATIENT = Plan.DEFAULT.withStepTime(Duration.ofSeconds(1));
    private static final CountDownLatch ALL_TESTED = new CountDownLatch(1);
    private static final Set<Thread> HANGING = ConcurrentHashMap.newKeySet();

    @AfterAll
    static void letTheThreadsGo() {
        ALL_TESTED.countDown();
    }

    private static boolean hangs() {
        HANGING.add(Thread.currentThread());
        Uninterruptibles.awaitUninterruptibly(ALL_TESTED);
        return true;
    }

    record None() {}

    record Counter(int n) {}

    record Note(int n) implements Message {}

    private static Setup counters() {
        return new Setup()
                .hosts(
                        Counter.class,
                        2,
                        at -> Outcome.to(new Counter(0)).send(at.next(), new Note(0)));
    }

    static final class Step implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return counters();
        }

        record Count(boolean twice) implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                if (self.n == 3 && twice) hangs();
                return to(new Counter(self.n + (twice ? 2 : 1)));
            }
        }

        record GetsToTwo(At<Counter> at) implements Reachable {
            @Override
            public boolean holds() {
                return at.state().n == 2;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aStepThatDoesNotReturnIsNamed(int workers) {
        var report = Failures.report(Step.class, IMPATIENT.withWorkers(workers));
        var mistake = hanging(report);
        assertEquals("a step does not return: seconds=1", mistake.what());
        assertEquals(Optional.of("Count(twice=true)"), mistake.site().action());
        assertTrue(mistake.site().state().orElseThrow().endsWith(" = Counter[n=3]"));
        assertEquals(Step.Count.class.getName(), mistake.site().type());
        assertTrue(mistake.usualCause().contains("loop"));
        assertTrue(HANGING.stream().allMatch(Thread::isDaemon));
    }

    static final class ThrowsBefore implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            var starts =
                    IntStream.of(4, 2, 0, 1).mapToObj(n -> Outcome.to(new Counter(n))).toList();
            return new Setup().hosts(Counter.class, 1, _ -> Outcome.oneOf(starts));
        }

        record ThrowOrHang() implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                if (self.n == 1) hangs();
                return to(new Counter(2 / self.n));
            }
        }
    }

    /// The trace to the first mistake cannot be told, since the tables are held for ever. Both states
    /// are in one chunk: two bits hold the ids 2 and 3.
    @Test
    void aStepThatDoesNotReturnCountsBeforeOneThatThrew() {
        hanging(Failures.report(ThrowsBefore.class, IMPATIENT.withWorkers(1)));
    }

    static final class InClaim implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return counters();
        }

        record Count() implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                return to(new Counter(self.n + 1));
            }
        }

        record Ponders(At<Counter> at, Packet<Note> note) implements Invariant {
            @Override
            public boolean holds() {
                return at.state().n < 3 || hangs();
            }
        }
    }

    static final class InGhost implements Protocol<None> {
        record Sleeper(int n) implements Ghost<Sleeper> {
            @Override
            public Sleeper after(HostStep step) {
                return new Sleeper(n < 2 || hangs() ? n + 1 : n);
            }
        }

        @Override
        public Setup setup(None bounds) {
            return counters().ghost(new Sleeper(0));
        }

        record Count() implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                return to(new Counter(self.n + 1));
            }
        }
    }

    static final class InFilter implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return counters();
        }

        record Look() implements ReadInbox<Counter, Note> {
            @Override
            public boolean reads(Note message) {
                return hangs();
            }

            @Override
            public Outcome<Counter> step(Counter self, Inbox<Note> in, Local at) {
                return stay();
            }
        }
    }

    static final class InStart implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup()
                    .hosts(Counter.class, 1, _ -> Outcome.to(new Counter(hangs() ? 0 : 1)));
        }
    }

    static final Map<String, Class<?>> ELSEWHERE =
            Map.of(
                    "Ponders", InClaim.class,
                    "Sleeper", InGhost.class,
                    "Look", InFilter.class,
                    "Counter", InStart.class);

    @ParameterizedTest
    @ValueSource(strings = {"Ponders", "Sleeper", "Look", "Counter"})
    void otherCodeThatDoesNotReturnIsNamed(String name) {
        var protocol = ELSEWHERE.get(name);
        var mistake = hanging(Failures.report(protocol, IMPATIENT.withWorkers(2)));
        assertTrue(mistake.what().contains(name), mistake::what);
        assertTrue(mistake.site().type().endsWith("$" + name));
    }

    private static Mistake hanging(Report report) {
        var failed = assertInstanceOf(Verdict.Failed.class, report.verdict());
        assertEquals(Mistake.Kind.STEP_HANGS, failed.mistake().kind(), failed::toString);
        assertEquals(Optional.empty(), failed.trace());
        assertEquals(Map.of(), report.goals());
        assertEquals(List.of(), report.coverage().actions());
        assertTrue(Iterables.isEmpty(report.cells()));
        assertFalse(report.verdict().label().startsWith("holds"));
        return failed.mistake();
    }
}
