package dev.ironwright.explorer.search;

import dev.ironwright.explorer.AbstractRun;
import dev.ironwright.explorer.partialorder.LocalGraph;
import dev.ironwright.explorer.partialorder.Sight;
import dev.ironwright.explorer.symmetry.Symmetry;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.protocols.Claim;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Watches the states and steps of a search, as vectors of ids; called by many threads at once.
public interface Monitor {

    /// What [#violation] gives when nothing is violated.
    int NONE = -1;

    /// True when a new state satisfies every constraint, as the one does that it was reached from.
    boolean admits(Arrival state);

    /// False when [#admits] is always true.
    boolean constrains();

    /// The first claim, by its place in the model, that a new state breaks, or [#NONE].
    ///
    /// @param state reached from one in which no claim is broken
    int violation(Arrival state);

    /// True when some claim is about steps, so that [#stepViolation] must be asked of each.
    boolean watchesSteps();

    /// The first claim about steps that this one breaks, or [#NONE].
    int stepViolation(Arrival step);

    /// What this looks at, given what hosts can do; nothing when it may see every step.
    default Optional<Function<LocalGraph, Sight>> sight() {
        return Optional.empty();
    }

    /// All that claims about steps see of a state, as an id, or [#NONE] when that is too much to
    /// remember steps by.
    default int stepView(int[] state) {
        return NONE;
    }

    /// True when a step is known to be right: the same event from a state of the same view was.
    default boolean knownRight(int view, int event) {
        return false;
    }

    /// Remembers that a step was right.
    default void right(int view, int event) {}

    /// The goals that a new state meets, as a set of bits by their place in [#goalNames]; goals
    /// that an earlier state met may be left out.
    long goals(Arrival state);

    List<String> goalNames();

    /// True when a state meets a goal, whether an earlier one met it or not.
    ///
    /// @param goal its place in [#goalNames]
    default boolean meets(int goal, Arrival state) {
        return (goals(state) >>> goal & 1) != 0;
    }

    /// True when the executions to goals are what is wanted of the search.
    default boolean showsGoals() {
        return false;
    }

    /// True when nothing more needs to happen in this state.
    boolean isFinal(int[] state);

    /// Says before a search that states will count as one that these exchanges make of each other.
    default void expect(Symmetry symmetry) {}

    /// Makes sure that what was asked since the last time has the same answer when it is renamed.
    ///
    /// @throws dev.ironwright.protocols.model.MistakeException when something has not
    default void checkLikeness() {}

    /// The claim with a tuple that breaks it.
    ///
    /// @param claim what [#violation] or [#stepViolation] gave for this state or step
    /// @param before the state before the last step; null in an initial state
    Claim failure(int claim, int @Nullable [] before, int[] after);

    /// The behaviour of a specification beside these states, when the claim is a refinement that the
    /// last of them, or the step to it, breaks.
    Optional<AbstractRun> beside(int claim, List<int[]> states);

    /// How many tuples each claim was asked about, by the claims' places in the model.
    long[] tuples();

    /// How often each premise of a claim in parts was true, by the claims' places in the model.
    default List<Map<String, Long>> premises() {
        return Collections.nCopies(tuples().length, Map.of());
    }
}
