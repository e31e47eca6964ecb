package dev.ironwright.explorer.search;

import com.google.common.primitives.ImmutableLongArray;

import dev.ironwright.protocols.model.Mistake;

import java.util.Optional;
import java.util.function.LongUnaryOperator;

/// What the workers found while a level was expanded; the same whatever their number.
final class Findings {

    /// A broken claim.
    ///
    /// @param claim its place in the model
    /// @param state the number of the state that breaks it, or from which a step does
    /// @param ordinal the place of the step among those of the state, or -1 when the state does
    record Broken(int claim, long state, int ordinal) {}

    /// A mistake, and where it showed.
    ///
    /// @param state the number of the state, or -1 when it showed in none
    /// @param ordinal the place of the step among those of the state, or -1 when no step led on
    record Failure(Mistake mistake, long state, int ordinal) {}

    private static final long NONE = -1;
    private static final int GOALS = 5;

    private Optional<Broken> broken = Optional.empty();
    private Optional<Long> stuck = Optional.empty();
    private long firstStuck;
    private Optional<Failure> failure = Optional.empty();
    private final LongUnaryOperator keeping;
    private final long[] goalStates;
    private volatile long goalsMet;

    Findings(int goals) {
        this(goals, LongUnaryOperator.identity());
    }

    /// @param keeping gives a state a number by which it is known when the search has gone on
    Findings(int goals, LongUnaryOperator keeping) {
        goalStates = new long[goals];
        this.keeping = keeping;
    }

    synchronized void broken(Broken found) {
        if (broken.isEmpty() || found.claim < broken.get().claim) {
            long kept = keeping.applyAsLong(found.state);
            broken = Optional.of(new Broken(found.claim, kept, found.ordinal));
        }
    }

    synchronized void stuck(long state) {
        if (stuck.isEmpty() || state < firstStuck) {
            firstStuck = state;
            stuck = Optional.of(keeping.applyAsLong(state));
        }
    }

    /// Keeps the first mistake, but for a step that hangs: nothing can be read from the tables then.
    synchronized void failed(Failure found) {
        if (failure.isEmpty() || found.mistake.kind() == Mistake.Kind.STEP_HANGS) {
            long kept = found.state < 0 ? found.state : keeping.applyAsLong(found.state);
            failure = Optional.of(new Failure(found.mistake, kept, found.ordinal));
        }
    }

    /// What was found as numbers; mistakes left out.
    synchronized ImmutableLongArray saved() {
        var saved = ImmutableLongArray.builder();
        saved.add(goalsMet);
        saved.add(broken.map(it -> (long) it.claim).orElse(NONE));
        saved.add(broken.map(Broken::state).orElse(NONE));
        saved.add(broken.map(it -> (long) it.ordinal).orElse(NONE));
        saved.add(stuck.orElse(NONE));
        return saved.addAll(goalStates).build();
    }

    /// Starts from what was found before.
    synchronized void restore(ImmutableLongArray saved) {
        goalsMet = saved.get(0);
        if (saved.get(1) != NONE) {
            broken = Optional.of(new Broken((int) saved.get(1), saved.get(2), (int) saved.get(3)));
        }
        stuck = Optional.of(saved.get(4)).filter(state -> state != NONE);
        for (int goal = 0; goal < goalStates.length; goal++) {
            goalStates[goal] = saved.get(GOALS + goal);
        }
    }

    /// Remembers the first state that meets each of these goals.
    void goals(long met, long state) {
        if ((met & ~goalsMet) != 0) {
            firstGoals(met, state);
        }
    }

    private synchronized void firstGoals(long met, long state) {
        for (int goal = 0; goal < goalStates.length; goal++) {
            if ((met & ~goalsMet & 1L << goal) != 0) {
                goalStates[goal] = keeping.applyAsLong(state);
                goalsMet |= 1L << goal;
            }
        }
    }

    boolean met(int goal) {
        return (goalsMet & 1L << goal) != 0;
    }

    /// The number of the first state that met a goal.
    long goalState(int goal) {
        return goalStates[goal];
    }

    synchronized Optional<Broken> broken() {
        return broken;
    }

    synchronized Optional<Long> stuck() {
        return stuck;
    }

    synchronized Optional<Failure> failure() {
        return failure;
    }

    synchronized boolean any() {
        return broken.isPresent() || stuck.isPresent() || failure.isPresent();
    }
}
