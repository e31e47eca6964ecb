package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A claim that goes wrong ends the check with the claim's name and the way to where it showed.
class ClaimMistakesTest {

    record None() {}

    record Counter(int n) {}

    record Note(int n) implements Message {}

    /// Counts to three; each claim is wrong in its own way when it gets there.
    static final class Counting implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)));
        }

        record Count() implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                return self.n == 3
                        ? skip("done")
                        : to(new Counter(self.n + 1)).send(at.self(), new Note(self.n));
            }
        }

        private static boolean wrong(int n) {
            return 1 / (3 - n) > -1;
        }

        record InvariantThrows(At<Counter> at) implements Invariant {
            @Override
            public boolean holds() {
                return wrong(at.state().n);
            }
        }

        record StepInvariantThrows(Change<Counter> change) implements StepInvariant {
            @Override
            public boolean holds() {
                return wrong(change.after().n);
            }
        }

        record GoalThrows(At<Counter> at) implements Reachable {
            @Override
            public boolean holds() {
                return !wrong(at.state().n);
            }
        }

        record FinalThrows(At<Counter> at) implements Final {
            @Override
            public boolean holds() {
                return wrong(at.state().n);
            }
        }

        record ConstraintThrows(At<Counter> at) implements Constraint {
            @Override
            public boolean holds() {
                return wrong(at.state().n);
            }
        }

        record WitnessThrows(At<Counter> at) implements Witnessed<At<Counter>> {
            @Override
            public Optional<At<Counter>> witness(Iterable<At<Counter>> candidates) {
                return wrong(at.state().n) ? Optional.of(at) : Optional.empty();
            }
        }

        record WitnessIsInvented(At<Counter> at) implements Witnessed<At<Counter>> {
            @Override
            public Optional<At<Counter>> witness(Iterable<At<Counter>> candidates) {
                return Optional.of(
                        new At<>(at.id(), new Counter(at.state().n / 3 * 2 + at.state().n)));
            }
        }

        record WitnessIsNull(At<Counter> at) implements Witnessed<At<Counter>> {
            @Override
            @SuppressWarnings("NullAway")
            public Optional<At<Counter>> witness(Iterable<At<Counter>> candidates) {
                return at.state().n == 3 ? null : Optional.of(at);
            }
        }

        record ConstructorThrows(Packet<Note> packet) implements Invariant {
            ConstructorThrows {
                if (packet.message().n == 2) {
                    throw new IllegalArgumentException("no such note");
                }
            }

            @Override
            public boolean holds() {
                return true;
            }
        }

        record Recurses(At<Counter> at) implements Invariant {
            @Override
            @SuppressWarnings("InfiniteRecursion")
            public boolean holds() {
                return at.state().n < 3 || holds();
            }
        }
    }

    @ParameterizedTest(name = "{0} after {1} states")
    @CsvSource(
            textBlock =
                    """
                    InvariantThrows,      4
                    StepInvariantThrows,  4
                    GoalThrows,           4
                    FinalThrows,          4
                    ConstraintThrows,     4
                    WitnessThrows,        4
                    WitnessIsInvented,    4
                    WitnessIsNull,        4
                    ConstructorThrows,    4
                    Recurses,             4
                    """)
    void aClaimThatGoesWrongIsNamedWithTheWayThere(String claim, int length) {
        var failed = Failures.of(only(claim), Plan.DEFAULT);
        var mistake = failed.mistake();
        assertEquals(Mistake.Kind.CLAIM_THREW, mistake.kind());
        assertTrue(mistake.what().contains("claim=" + claim), mistake::what);
        assertTrue(mistake.site().type().endsWith(claim));
        assertEquals(Optional.of(length), failed.trace().map(Trace::length));
    }

    private static Model only(String claim) {
        var model = Model.of(Counting.class);
        return new Model(
                model.type(),
                model.bounds(),
                model.actions(),
                List.of(model.claim(claim).orElseThrow()));
    }

    /// The claim throws in the initial state already.
    static final class AtOnce implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)));
        }

        record Throws(At<Counter> at) implements Invariant {
            @Override
            public boolean holds() {
                return 1 / at.state().n > 0;
            }
        }
    }

    @Test
    void aClaimThatThrowsInAnInitialStateIsNamedWithIt() {
        var failed = Failures.of(AtOnce.class);
        assertEquals(Mistake.Kind.CLAIM_THREW, failed.mistake().kind());
        assertEquals(Optional.of(1), failed.trace().map(Trace::length));
    }

    record Forgetful(int n) implements Ghost<Forgetful> {
        @Override
        @SuppressWarnings("NullAway")
        public Forgetful after(HostStep step) {
            if (n == 2) throw new IllegalStateException("three is too much");
            return new Forgetful(n + 1);
        }
    }

    static final class Haunted implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup()
                    .hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)))
                    .ghost(new Forgetful(0));
        }

        record Count() implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                return to(new Counter(self.n + 1));
            }
        }
    }

    @Test
    void ghostVariablesThatThrowAreNamedWithTheStep() {
        var failed = Failures.of(Haunted.class);
        var mistake = failed.mistake();
        assertEquals(Mistake.Kind.CLAIM_THREW, mistake.kind());
        assertEquals(
                "the ghost variables threw IllegalStateException: step=Count"
                        + " message=three is too much",
                mistake.what());
        assertEquals(Forgetful.class.getName(), mistake.site().type());
        assertEquals(Optional.of(3), failed.trace().map(Trace::length));
    }

    static final class Moody implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)));
        }

        record ChangesItsMind(At<Counter> at) implements Invariant {
            private static final AtomicInteger ASKED = new AtomicInteger();

            @Override
            public boolean holds() {
                return ASKED.getAndIncrement() % 2 == 1;
            }
        }
    }

    @Test
    void aClaimThatHoldsWhenItIsAskedAgainIsNamed() {
        var report = Failures.report(Moody.class, Plan.DEFAULT.withWorkers(1));
        var failed = (Verdict.Failed) report.verdict();
        assertEquals(Mistake.Kind.UNSTABLE, failed.mistake().kind());
        assertTrue(failed.mistake().what().contains("claim=ChangesItsMind"));
    }
}
