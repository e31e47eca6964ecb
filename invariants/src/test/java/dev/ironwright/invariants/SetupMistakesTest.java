package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A setup, bounds or claims that do not fit are refused by name, some before any step is taken.
class SetupMistakesTest {

    record Counter(int n) {}

    record Other(int n) {}

    record Board(int n) {}

    record Note(int n) implements Message {}

    record Watch(int n) implements Ghost<Watch> {
        @Override
        public Watch after(HostStep step) {
            return this;
        }
    }

    enum Start {
        SKIPS,
        STAYS,
        CHOOSES_NOTHING,
        IS_NULL,
        THROWS,
        SENDS_NOWHERE,
        DISAGREES
    }

    /// Starts wrongly, in the way that its bounds say.
    static final class Starts implements Protocol<Starts.How> {
        record How(@Default("SKIPS") Start start) {}

        @Override
        public Setup setup(How bounds) {
            var setup =
                    new Setup()
                            .hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)))
                            .hosts(Other.class, 1, _ -> start(bounds.start));
            return bounds.start == Start.DISAGREES
                    ? setup.where(Counter.class, Other.class, (one, other) -> one.n / other.n > 0)
                    : setup;
        }

        @SuppressWarnings("NullAway")
        private static Outcome<Other> start(Start start) {
            return switch (start) {
                case SKIPS -> new Outcome.Skip<>("no start");
                case STAYS -> new Outcome.Stay<>();
                case CHOOSES_NOTHING -> Outcome.oneOf(List.of());
                case IS_NULL -> null;
                case THROWS -> throw new IllegalStateException("no start");
                case SENDS_NOWHERE ->
                        Outcome.to(new Other(0)).send(new HostId("counter", 7), new Note(0));
                case DISAGREES -> Outcome.to(new Other(0));
            };
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    SKIPS,           MALFORMED,    a host has no initial state: host=other0
                    STAYS,           MALFORMED,    a host has no initial state: host=other0
                    CHOOSES_NOTHING, MALFORMED,    a host has no initial state: host=other0
                    IS_NULL,         STEP_THREW,   NullPointerException: host=other0
                    THROWS,          STEP_THREW,   IllegalStateException: host=other0
                    SENDS_NOWHERE,   NO_SUCH_HOST, from=other0 to=counter7 available=[counter0
                    DISAGREES,       STEP_THREW,   ArithmeticException: starts=[Counter[n=0]
                    """)
    void aStartThatIsNoneIsNamed(Start start, Mistake.Kind kind, String says) {
        var settings = Map.of("start", start.name());
        var failed =
                Failures.of(
                        () -> Model.of(Starts.class).within(settings, Optional.empty()),
                        Plan.DEFAULT);
        assertEquals(kind, failed.mistake().kind());
        assertTrue(failed.mistake().what().contains(says), failed.mistake()::what);
        assertEquals(Optional.empty(), failed.trace().map(Trace::length));
    }

    static final class Limited implements Protocol<Limited.Bounds> {
        record Bounds(@Default("2") @Range(min = 1, max = 9) int hosts, @Default("1") long last) {
            Bounds {
                if (last == hosts) {
                    throw new IllegalArgumentException("last must differ from hosts");
                }
            }
        }

        @Override
        public Setup setup(Bounds bounds) {
            return new Setup().hosts(Counter.class, bounds.hosts, _ -> Outcome.to(new Counter(0)));
        }
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    hosts | 10   | bound out of range: hosts=10 allowed=1..9
                    hosts | 0    | bound out of range: hosts=0 allowed=1..9
                    hosts | many | bound is not readable: hosts=many wanted=a whole number
                    hots  | 3    | no such bound: wanted=hots available=[hosts, last]
                    last  | 2    | last must differ from hosts
                    """)
    void boundsThatDoNotFitAreRefused(String name, String value, String says) {
        var model = Model.of(Limited.class);
        var thrown =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> model.within(Map.of(name, value), Optional.empty()));
        assertEquals(says, thrown.getMessage());
    }

    record None() {}

    static final class WithoutDomain implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)));
        }

        record Add(int amount) implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                return to(new Counter(self.n + amount));
            }
        }
    }

    static final class ClaimWithoutDomain implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)));
        }

        record Bounded(At<Counter> at, long most) implements Invariant {
            @Override
            public boolean holds() {
                return at.state().n <= most;
            }
        }
    }

    @Test
    void aParameterWithoutDomainIsRefused() {
        var action = refusal(WithoutDomain.class);
        assertEquals(Mistake.Kind.NO_DOMAIN, action.kind());
        assertTrue(action.what().contains("record=Add parameter=amount type=int"), action::what);
        var claim = refusal(ClaimWithoutDomain.class);
        assertEquals(Mistake.Kind.NO_DOMAIN, claim.kind());
        assertTrue(claim.what().contains("record=Bounded parameter=most type=long"), claim::what);
    }

    static final class Reads implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup()
                    .hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)))
                    .over(Network.UNORDERED);
        }

        record Look() implements ReadInbox<Counter, Note> {
            @Override
            public Outcome<Counter> step(Counter self, Inbox<Note> in, Local at) {
                return stay();
            }
        }
    }

    @Test
    void anInboxOverANetworkThatConsumesIsRefused() {
        var mistake = refusal(Reads.class);
        assertEquals(Mistake.Kind.MALFORMED, mistake.kind());
        assertTrue(mistake.what().contains("action=Look network=unordered"), mistake::what);
    }

    static final class TwoRolesOfOneName implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup()
                    .hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)))
                    .hosts(Counter.class, 2, _ -> Outcome.to(new Counter(1)));
        }
    }

    @Test
    void twoRolesOfOneNameAreRefused() {
        var mistake = refusal(TwoRolesOfOneName.class);
        assertEquals(Mistake.Kind.MALFORMED, mistake.kind());
        assertTrue(mistake.what().contains("role=counter"), mistake::what);
    }

    static final class NothingShared implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)));
        }

        record Touch() implements HostSharedAction<Counter, Board> {
            @Override
            public Outcome<Counter> step(Counter self, Board board, Local at) {
                return to(self);
            }
        }
    }

    static final class OtherShared implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup()
                    .hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)))
                    .shared(new Other(0));
        }

        record Touch() implements HostSharedAction<Counter, Board> {
            @Override
            public Outcome<Counter> step(Counter self, Board board, Local at) {
                return to(self);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {NothingShared.class, OtherShared.class})
    void anActionOverSharedVariablesThatAreNotThereIsRefused(Class<?> protocol) {
        var mistake = refusal(protocol);
        assertEquals(Mistake.Kind.MALFORMED, mistake.kind());
        assertTrue(mistake.what().contains("action=Touch shared=Board"), mistake::what);
    }

    /// Each claim is about something that the setup has not.
    static final class Astray implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Counter.class, 0, _ -> Outcome.to(new Counter(0)));
        }

        record NoRole(At<Other> at) implements Invariant {
            @Override
            public boolean holds() {
                return false;
            }
        }

        record NoChange(Change<Board> change) implements StepInvariant {
            @Override
            public boolean holds() {
                return false;
            }
        }

        record NoGhost(Watch watch) implements Reachable {
            @Override
            public boolean holds() {
                return true;
            }
        }

        record NoWitness() implements Witnessed<At<Other>> {
            @Override
            public Optional<At<Other>> witness(Iterable<At<Other>> candidates) {
                return Optional.empty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    NoRole,    Other
                    NoChange,  Board
                    NoGhost,   Watch
                    NoWitness, Other
                    """)
    void aClaimAboutWhatIsNotThereIsRefused(String claim, String about) {
        var only = Model.of(Astray.class).claiming(List.of(claim));
        var mistake = refusal(only);
        assertEquals(Mistake.Kind.MALFORMED, mistake.kind());
        assertTrue(
                mistake.what().contains("claim=%s about=%s".formatted(claim, about)),
                mistake::what);
    }

    private static Mistake refusal(Class<?> protocol) {
        return refusal(Model.of(protocol));
    }

    private static Mistake refusal(Model model) {
        return assertThrows(
                        MistakeException.class,
                        () ->
                                Agreement.check(
                                                model.within(Map.of(), Optional.empty()),
                                                Plan.DEFAULT)
                                        .verdict())
                .mistake();
    }
}
