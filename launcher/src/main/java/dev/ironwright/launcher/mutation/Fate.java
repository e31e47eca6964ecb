package dev.ironwright.launcher.mutation;

import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.model.Mistake;

import java.util.List;

/// What became of a mutant.
public sealed interface Fate {

    /// What kills in place of a claim, as reports name it.
    String DEADLOCK = "deadlock";

    /// What kills when a step, a claim or the setup fails.
    String MISTAKE = "error";

    /// A claim is false after so many steps.
    record ByClaim(String claim, int steps) implements Fate {}

    /// Goals that the model meets are met in no state.
    record ByGoal(List<String> goals) implements Fate {

        public ByGoal {
            goals = List.copyOf(goals);
        }
    }

    /// Nothing is enabled after so many steps, which is no end.
    record ByDeadlock(int steps) implements Fate {}

    /// A mistake showed while it ran, such as a step that throws.
    record ByMistake(Mistake mistake) implements Fate {}

    /// All its states were explored and nothing was found.
    ///
    /// @param distinct its states
    record Survived(long distinct) implements Fate {}

    /// As [Survived], and every answer and every count is that of the model itself: there is
    /// nothing to find.
    record Same() implements Fate {}

    /// A limit came first and nothing was found before; nobody knows what would have been.
    record Stopped(Verdict.Limit limit, long distinct) implements Fate {}

    /// It is no model, so it says nothing about claims.
    record Uncompilable(String error) implements Fate {}

    /// Its name in reports.
    default String label() {
        return switch (this) {
            case ByClaim _, ByGoal _, ByDeadlock _, ByMistake _ -> "killed";
            case Survived _ -> "survived";
            case Same _ -> "same-behaviour";
            case Stopped _ -> "stopped";
            case Uncompilable _ -> "does-not-compile";
        };
    }

    /// What killed it; nothing when it was not killed.
    default List<String> killers() {
        return switch (this) {
            case ByClaim(var claim, var _) -> List.of(claim);
            case ByGoal(var goals) -> goals;
            case ByDeadlock _ -> List.of(DEADLOCK);
            case ByMistake _ -> List.of(MISTAKE);
            case Survived _, Same _, Stopped _, Uncompilable _ -> List.of();
        };
    }
}
