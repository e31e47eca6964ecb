package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Mistake;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// A state or message that can change, or is equal to nothing but itself, ends the check.
class ValueMistakesTest {

    record None() {}

    record Counter(int n) {}

    record Log(List<Integer> entries) {}

    static final class GrowsAList implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Log.class, 1, _ -> Outcome.to(new Log(List.of())));
        }

        record Append() implements HostAction<Log> {
            @Override
            public Outcome<Log> step(Log self, Local at) {
                var longer = new ArrayList<>(self.entries);
                longer.add(longer.size());
                return to(new Log(longer.size() < 3 ? List.copyOf(longer) : longer));
            }
        }
    }

    @Test
    void aListThatCanChangeIsNamedWithItsComponent() {
        var failed = Failures.of(GrowsAList.class);
        var mistake = failed.mistake();
        assertEquals(Mistake.Kind.MUTABLE_STATE, mistake.kind());
        assertTrue(mistake.what().contains("type=java.util.ArrayList"), mistake::what);
        assertTrue(mistake.what().contains("component=Log.entries"), mistake::what);
        assertEquals(Optional.of("Append"), mistake.site().action());
        assertEquals(Optional.of("log0 = Log[entries=[0, 1]]"), mistake.site().state());
        assertTrue(mistake.usualCause().contains("List.copyOf"));
        assertEquals(Optional.of(3), failed.trace().map(Trace::length));
    }

    static final class StartsWithAList implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Log.class, 2, _ -> Outcome.to(new Log(new ArrayList<>())));
        }
    }

    @Test
    void aStartThatCanChangeIsNamedWithItsHost() {
        var mistake = Failures.of(StartsWithAList.class).mistake();
        assertEquals(Mistake.Kind.MUTABLE_STATE, mistake.kind());
        assertTrue(mistake.what().contains("component=Log.entries"), mistake::what);
        assertEquals(Optional.of("log0 = Log[entries=[]]"), mistake.site().state());
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Page(int[] words) implements Message {}

    static final class SendsAnArray implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Counter.class, 2, _ -> Outcome.to(new Counter(0)));
        }

        record Send() implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                return to(self).send(at.next(), new Page(new int[] {self.n}));
            }
        }
    }

    @Test
    void anArrayInAMessageIsNamedWithItsComponent() {
        var mistake = Failures.of(SendsAnArray.class).mistake();
        assertEquals(Mistake.Kind.MUTABLE_STATE, mistake.kind());
        assertTrue(mistake.what().contains("type=int[] component=Page.words"), mistake::what);
        assertEquals(Optional.of("Send"), mistake.site().action());
    }

    /// Equal to itself only.
    static final class Token {}

    record Holder(Optional<Token> token) {}

    static final class MakesTokens implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup()
                    .hosts(Holder.class, 1, _ -> Outcome.to(new Holder(Optional.empty())));
        }

        record Make() implements HostAction<Holder> {
            @Override
            public Outcome<Holder> step(Holder self, Local at) {
                return to(new Holder(Optional.of(new Token())));
            }
        }
    }

    @Test
    void whatIsEqualToItselfOnlyIsNamed() {
        var mistake = Failures.of(MakesTokens.class).mistake();
        assertEquals(Mistake.Kind.IDENTITY_EQUALS, mistake.kind());
        assertTrue(mistake.what().contains(Token.class.getName()), mistake::what);
        assertTrue(mistake.what().contains("component=Holder.token"), mistake::what);
        assertEquals(Optional.of("Make"), mistake.site().action());
        assertTrue(mistake.usualCause().contains("record"));
    }

    /// Equal by value, but it can change.
    static final class Tally implements Message {
        private int n;

        Tally(int n) {
            this.n = n;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Tally tally && tally.n == n;
        }

        @Override
        public int hashCode() {
            return Objects.hash(n);
        }

        @Override
        public String toString() {
            return "Tally " + n;
        }
    }

    static final class ChangesItsState implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Tally.class, 1, _ -> Outcome.to(new Tally(0)));
        }

        record Add() implements HostAction<Tally> {
            @Override
            public Outcome<Tally> step(Tally self, Local at) {
                self.n++;
                return to(self.n % 2 == 0 ? self : new Tally(self.n));
            }
        }
    }

    @Test
    void aStepThatChangesItsHostStateIsNamed() {
        var mistake = Failures.of(ChangesItsState.class).mistake();
        assertEquals(Mistake.Kind.MUTABLE_STATE, mistake.kind());
        assertTrue(mistake.what().contains("a step changed the state"), mistake::what);
        assertEquals(Optional.of("Add"), mistake.site().action());
    }

    static final class ChangesItsPacket implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup()
                    .hosts(
                            Counter.class,
                            1,
                            at -> Outcome.to(new Counter(0)).send(at.self(), new Tally(0)));
        }

        record Add() implements Receive<Counter, Tally> {
            @Override
            public Outcome<Counter> step(Counter self, Packet<Tally> in, Local at) {
                in.message().n = 5;
                return stay();
            }
        }
    }

    @Test
    void aStepThatChangesItsPacketIsNamed() {
        var mistake = Failures.of(ChangesItsPacket.class).mistake();
        assertEquals(Mistake.Kind.MUTABLE_STATE, mistake.kind());
        assertTrue(mistake.what().contains("a step changed"), mistake::what);
        assertEquals(Optional.of("Add"), mistake.site().action());
    }

    static final class ChangesTheBoard implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup()
                    .hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)))
                    .shared(new Tally(0));
        }

        record Add() implements HostSharedAction<Counter, Tally> {
            @Override
            public Outcome<Counter> step(Counter self, Tally board, Local at) {
                board.n = 7;
                return skip("has done harm already");
            }
        }
    }

    @Test
    void aStepThatChangesTheSharedVariablesIsNamed() {
        var mistake = Failures.of(ChangesTheBoard.class).mistake();
        assertEquals(Mistake.Kind.MUTABLE_STATE, mistake.kind());
        assertEquals(Optional.of("Add"), mistake.site().action());
    }

    static final class MovesToNull implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)));
        }

        record Vanish() implements HostAction<Counter> {
            @Override
            @SuppressWarnings("NullAway")
            public Outcome<Counter> step(Counter self, Local at) {
                return to(null);
            }
        }
    }

    @Test
    void nullIsNoState() {
        var mistake = Failures.of(MovesToNull.class).mistake();
        assertEquals(Mistake.Kind.MALFORMED, mistake.kind());
        assertTrue(mistake.what().contains("null"), mistake::what);
        assertEquals(Optional.of("Vanish"), mistake.site().action());
        assertEquals(Optional.of("counter0 = Counter[n=0]"), mistake.site().state());
    }

    static final class Fussy implements Protocol<None> {
        /// Its methods go wrong once there are three.
        record Pile(int n) {
            @Override
            public int hashCode() {
                return 12 / (3 - n);
            }

            @Override
            public boolean equals(Object other) {
                return other instanceof Pile pile && pile.n == n;
            }
        }

        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Pile.class, 1, _ -> Outcome.to(new Pile(0)));
        }

        record Add() implements HostAction<Pile> {
            @Override
            public Outcome<Pile> step(Pile self, Local at) {
                return to(new Pile(self.n + 1));
            }
        }
    }

    static final class Secretive implements Protocol<None> {
        record Vault(int n) {
            @Override
            public int n() {
                return 12 / (3 - n);
            }
        }

        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Vault.class, 1, _ -> Outcome.to(new Vault(0)));
        }

        record Add() implements HostAction<Vault> {
            @Override
            public Outcome<Vault> step(Vault self, Local at) {
                return to(new Vault(self.n + 1));
            }
        }
    }

    @Test
    void aStateWhoseOwnMethodsThrowIsNamed() {
        var fussy = Failures.of(Fussy.class).mistake();
        assertEquals(Mistake.Kind.STEP_THREW, fussy.kind());
        assertEquals(Fussy.Pile.class.getName(), fussy.site().type());
        assertEquals("hashCode", fussy.site().member());
        assertTrue(fussy.what().contains("threw ArithmeticException"), fussy::what);
        var secretive = Failures.of(Secretive.class).mistake();
        assertEquals(Mistake.Kind.STEP_THREW, secretive.kind());
        assertEquals(Secretive.Vault.class.getName(), secretive.site().type());
        assertEquals("n", secretive.site().member());
    }

    static final class ChangesLate implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            var starts =
                    IntStream.range(0, 1000).mapToObj(n -> Outcome.to(new Counter(n))).toList();
            return new Setup().hosts(Counter.class, 1, _ -> Outcome.oneOf(starts));
        }

        record Wander() implements HostAction<Counter> {
            private static int calls;

            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                return to(new Counter(self.n == 1 ? 2000 + ++calls : self.n));
            }
        }
    }

    @Test
    void aMistakeThatIsNoticedLateHasNoTraceToAnotherState() {
        var failed = Failures.of(ChangesLate.class);
        assertEquals(Mistake.Kind.UNSTABLE, failed.mistake().kind());
        assertEquals(Optional.of("counter0 = Counter[n=1]"), failed.mistake().site().state());
    }
}
