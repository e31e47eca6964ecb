package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Mistake;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A step that goes wrong ends the check with the step's name, its host's state and the way there.
class StepMistakesTest {

    record None() {}

    record Counter(int n) {}

    record Board(int n) {}

    record Note(int n) implements Message {}

    private static Setup oneCounter() {
        return new Setup().hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)));
    }

    static final class Throws implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return oneCounter();
        }

        record Divide(boolean up) implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                return to(new Counter(up ? self.n + 1 : 12 / (3 - self.n)));
            }
        }
    }

    @Test
    void aStepThatThrowsIsNamedWithItsStateAndTheWayThere() {
        var failed = Failures.of(Throws.class);
        var mistake = failed.mistake();
        assertEquals(Mistake.Kind.STEP_THREW, mistake.kind());
        assertEquals(
                "a step threw ArithmeticException: action=Divide(up=false) message=/ by zero",
                mistake.what());
        assertEquals(Optional.of("Divide(up=false)"), mistake.site().action());
        assertEquals(Optional.of("counter0 = Counter[n=3]"), mistake.site().state());
        assertEquals(Throws.Divide.class.getName(), mistake.site().type());
        assertTrue(mistake.site().line() > 0);
        assertTrue(mistake.usualCause().contains("skip"));
        assertEquals(Optional.of(4), failed.trace().map(Trace::length));
    }

    static final class SharedThrows implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return oneCounter().shared(new Board(0));
        }

        record Turn() implements SharedAction<Board> {
            @Override
            public Outcome<Board> step(Board board) {
                if (board.n == 2) throw new IllegalStateException("three is too much");
                return to(new Board(board.n + 1));
            }
        }
    }

    @Test
    void anActionOfNoHostThatThrowsIsNamedWithTheSharedVariables() {
        var failed = Failures.of(SharedThrows.class);
        assertEquals(Mistake.Kind.STEP_THREW, failed.mistake().kind());
        assertEquals(Optional.of("shared = Board[n=2]"), failed.mistake().site().state());
        assertEquals(Optional.of(3), failed.trace().map(Trace::length));
    }

    static final class Nulls implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return oneCounter();
        }

        record Forgets() implements HostAction<Counter> {
            @Override
            @SuppressWarnings("NullAway")
            public Outcome<Counter> step(Counter self, Local at) {
                return self.n == 1 ? null : to(new Counter(1));
            }
        }
    }

    @Test
    void aStepThatGivesNullIsNamed() {
        var mistake = Failures.of(Nulls.class).mistake();
        assertEquals(Mistake.Kind.STEP_THREW, mistake.kind());
        assertTrue(mistake.what().contains("returned null"), mistake::what);
        assertEquals(Optional.of("Forgets"), mistake.site().action());
        assertEquals(Optional.of("counter0 = Counter[n=1]"), mistake.site().state());
    }

    static final class Recurses implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return oneCounter();
        }

        record Dive() implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                return to(new Counter(depth(self.n)));
            }

            @SuppressWarnings("InfiniteRecursion")
            private static int depth(int n) {
                return 1 + depth(n + 1);
            }
        }
    }

    @Test
    void aStepThatCallsItselfWithoutEndIsNamed() {
        var mistake = Failures.of(Recurses.class).mistake();
        assertEquals(Mistake.Kind.STEP_THREW, mistake.kind());
        assertTrue(mistake.what().contains("StackOverflowError"), mistake::what);
        assertTrue(mistake.usualCause().contains("calls itself"), mistake::usualCause);
    }

    static final class BadConstants {
        static final int SIZE = Integer.parseInt("many");

        private BadConstants() {}
    }

    static final class Unloadable implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return oneCounter();
        }

        record Use() implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                return to(new Counter(BadConstants.SIZE));
            }
        }
    }

    @Test
    void aStepThatCannotLoadAClassIsNamed() {
        var mistake = Failures.of(Unloadable.class).mistake();
        assertEquals(Mistake.Kind.STEP_THREW, mistake.kind());
        assertEquals(Optional.of("Use"), mistake.site().action());
    }

    static final class Counts implements Protocol<None> {
        private static final AtomicInteger CALLS = new AtomicInteger();

        @Override
        public Setup setup(None bounds) {
            return oneCounter();
        }

        record Count() implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                return self.n < 3
                        ? to(new Counter(self.n + 1))
                        : to(new Counter(CALLS.incrementAndGet() + 9));
            }
        }
    }

    @Test
    void aStepThatAnswersDifferentlyWhenAskedAgainIsNamed() {
        var failed = Failures.of(Counts.class);
        assertEquals(Mistake.Kind.UNSTABLE, failed.mistake().kind());
        assertEquals(Optional.of("Count"), failed.mistake().site().action());
        assertEquals(Optional.of("counter0 = Counter[n=3]"), failed.mistake().site().state());
        assertTrue(failed.mistake().what().contains("first="), failed.mistake()::what);
        assertTrue(failed.mistake().usualCause().contains("static variable"));
    }

    static final class Lost implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return oneCounter();
        }

        record Send() implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                var next = new HostId("counter", self.n);
                return to(new Counter(self.n + 1)).send(next, new Note(1));
            }
        }
    }

    @Test
    void aPacketToAHostThatDoesNotExistIsNamed() {
        var failed = Failures.of(Lost.class);
        assertEquals(Mistake.Kind.NO_SUCH_HOST, failed.mistake().kind());
        assertTrue(failed.mistake().what().contains("to=counter1"), failed.mistake()::what);
        assertTrue(failed.mistake().what().contains("available=[counter0]"));
        assertEquals(Optional.of("Send"), failed.mistake().site().action());
        assertEquals(Optional.of("counter0 = Counter[n=1]"), failed.mistake().site().state());
        assertEquals(Optional.of(2), failed.trace().map(Trace::length));
    }

    static final class Scribbles implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return oneCounter().shared(new Board(0));
        }

        record Scribble() implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                return to(new Counter(self.n)).write(new Board(1));
            }
        }
    }

    @Test
    void anActionThatWritesWhatItDoesNotReadIsNamed() {
        var mistake = Failures.of(Scribbles.class).mistake();
        assertEquals(Mistake.Kind.MALFORMED, mistake.kind());
        assertTrue(mistake.what().contains("action=Scribble"), mistake::what);
        assertTrue(mistake.usualCause().contains("HostSharedAction"));
    }

    static final class Shouts implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return oneCounter().shared(new Board(0));
        }

        record Shout(HostId counter) implements SharedAction<Board> {
            @Override
            public Outcome<Board> step(Board board) {
                return to(new Board(1)).send(counter, new Note(1));
            }
        }
    }

    @Test
    void anActionOfNoHostThatSendsIsNamed() {
        var mistake = Failures.of(Shouts.class).mistake();
        assertEquals(Mistake.Kind.MALFORMED, mistake.kind());
        assertTrue(mistake.what().contains("action=Shout"), mistake::what);
    }

    static final class Filters implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return oneCounter();
        }

        record Write() implements HostAction<Counter> {
            @Override
            public Outcome<Counter> step(Counter self, Local at) {
                return self.n == 2
                        ? skip("enough")
                        : to(new Counter(self.n + 1)).send(at.self(), new Note(self.n));
            }
        }

        record Look() implements ReadInbox<Counter, Note> {
            @Override
            public boolean reads(Note note) {
                return 1 / (1 - note.n) > 0;
            }

            @Override
            public Outcome<Counter> step(Counter self, Inbox<Note> in, Local at) {
                return skip("looks only");
            }
        }
    }

    @Test
    void aFilterThatThrowsIsNamed() {
        var failed = Failures.of(Filters.class);
        assertEquals(Mistake.Kind.STEP_THREW, failed.mistake().kind());
        assertTrue(failed.mistake().what().contains("Look"), failed.mistake()::what);
        assertEquals(Filters.Look.class.getName(), failed.mistake().site().type());
        assertEquals(Optional.of(3), failed.trace().map(Trace::length));
    }
}
