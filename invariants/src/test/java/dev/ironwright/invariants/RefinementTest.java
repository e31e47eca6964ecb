package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.AbstractRun;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Default;
import dev.ironwright.protocols.Final;
import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.Hosts;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Local;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Packets;
import dev.ironwright.protocols.Protocol;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.Refinement;
import dev.ironwright.protocols.Setup;
import dev.ironwright.protocols.SharedAction;
import dev.ironwright.protocols.Specification;
import dev.ironwright.protocols.Specified;
import dev.ironwright.protocols.When;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.MistakeException;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class RefinementTest {

    record None() {}

    /// One number that counts up by one.
    public static final class CountSpec implements Specification<CountSpec.Beginning> {
        record Beginning(@Default("0") int from) {}

        record Count(int n) {}

        @Override
        public Setup setup(Beginning bounds) {
            return new Setup().shared(new Count(bounds.from()));
        }

        record Increase() implements SharedAction<Count> {
            @Override
            public Outcome<Count> step(Count shared) {
                return to(new Count(shared.n + 1));
            }
        }
    }

    /// Hosts that count on their own, up to three each, and tell the others.
    static final class Counters implements Protocol<Counters.Bounds> {
        record Bounds(
                @Default("2") int hosts,
                @Default("1") int stride,
                @Default("1") int allowed,
                @Default("0") int from,
                @Default("false") boolean leaps) {}

        record Counter(int n) {}

        record Counted(int n) implements Message {}

        @Override
        public Setup setup(Bounds bounds) {
            return new Setup()
                    .hosts(Counter.class, bounds.hosts(), _ -> Outcome.to(new Counter(0)));
        }

        record Add(Bounds bounds) implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                if (self.n >= 3) return skip("has counted to three");
                int next = self.n + (self.n == 1 ? bounds.stride() : 1);
                return to(new Counter(next)).send(at.next(), new Counted(next));
            }
        }

        record CountsTogether(Hosts<Counter> counters, Bounds bounds)
                implements Refinement<CountSpec.Count> {
            @Override
            public Specified specification() {
                return new CountSpec().within(new CountSpec.Beginning(bounds.from()));
            }

            @Override
            public CountSpec.Count abstraction() {
                return new CountSpec.Count(counters.states().mapToInt(Counter::n).sum());
            }

            @Override
            public int steps() {
                return bounds.allowed();
            }
        }

        /// What is told is less than what was counted together.
        record ToldWasCounted(Packet<Counted> told, CountSpec.Count together) implements Invariant {
            @Override
            public boolean holds() {
                return told.message().n() <= together.n();
            }
        }

        /// As many were told as were counted.
        record AllIsTold(Packets<Counted> told, CountSpec.Count together, Bounds bounds)
                implements Invariant {
            @Override
            public boolean holds() {
                return bounds.stride() > 1 || told.size() == together.n();
            }
        }

        @When("leaps")
        record Leaps(At<Counter> counter) implements Reachable {
            @Override
            public boolean holds() {
                return counter.state().n() > 3;
            }
        }

        record Done(At<Counter> counter) implements Final {
            @Override
            public boolean holds() {
                return counter.state().n() >= 3;
            }
        }
    }

    private static Instance counters(String... settings) {
        var map = new java.util.TreeMap<String, String>();
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            map.put(parts[0], parts[1]);
        }
        return Model.of(Counters.class).within(map, Optional.empty());
    }

    private static Verdict.Violated violated(String... settings) {
        var instance = counters(settings);
        var _ = Agreement.on(instance, Plan.DEFAULT);
        var report = Agreement.check(instance, Plan.DEFAULT);
        return assertInstanceOf(Verdict.Violated.class, report.verdict());
    }

    @Test
    void stepsOfTheSpecificationAreAllowed() {
        var found = Agreement.on(counters(), Plan.DEFAULT);
        assertEquals("holds", found.verdict());
        assertEquals(16, found.distinct());
    }

    @Test
    void aStepThatTheSpecificationCannotDoIsShownBesideIt() {
        var violated = violated("stride=2", "hosts=1");
        assertEquals("CountsTogether", violated.property());
        var beside = violated.beside().orElseThrow();
        assertEquals(
                List.of(new CountSpec.Count(0), new CountSpec.Count(1), new CountSpec.Count(3)),
                beside.states());
        assertEquals(List.of(List.of(new CountSpec.Increase())), beside.steps());
        assertEquals(
                new AbstractRun.Attempt(
                        List.of(),
                        new CountSpec.Count(1),
                        List.of(new AbstractRun.Difference("n", "1", "3"))),
                beside.nearest().getFirst());
        assertEquals(2, beside.nearest().size());
    }

    @Test
    void severalStepsAtOnceAreAllowedWhereDeclared() {
        var found = Agreement.on(counters("stride=2", "allowed=2"), Plan.DEFAULT);
        assertEquals("holds", found.verdict());
    }

    @Test
    void aWrongBeginningIsShown() {
        var violated = violated("from=1");
        assertEquals(1, violated.trace().length());
        var beside = violated.beside().orElseThrow();
        assertTrue(beside.beginsWrong());
        assertEquals(new CountSpec.Count(1), beside.nearest().getFirst().after());
    }

    @ParameterizedTest
    @CsvSource({"false, 0", "true, 1"})
    void aGoalIsAskedWithinBoundsThatWantIt(String leaps, int goals) {
        var model = counters("leaps=" + leaps).model();
        assertEquals(goals, model.claims().stream().filter(c -> c.is(Reachable.class)).count());
    }

    static final class Hosted implements Specification<None> {
        record Part(int n) {}

        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Part.class, 1, _ -> Outcome.to(new Part(0)));
        }
    }

    @Test
    void aSpecificationHasNoHosts() {
        var thrown =
                assertThrows(
                        MistakeException.class,
                        () -> Model.of(Hosted.class).within(Map.of(), Optional.empty()));
        assertTrue(thrown.mistake().what().startsWith("a specification is one state machine"));
    }
}
