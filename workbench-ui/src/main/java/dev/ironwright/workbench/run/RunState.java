package dev.ironwright.workbench.run;

import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;

import java.util.Optional;

/// Where a run stands.
public sealed interface RunState {

    /// Nothing was run since the model was opened.
    record Idle() implements RunState {}

    /// The search goes on.
    ///
    /// @param latest the newest photograph; empty until the first arrives
    record Running(Subject subject, Pace pace, Optional<Progress.Snapshot> latest)
            implements RunState {}

    /// The search ended with a verdict.
    ///
    /// @param latest the last photograph before the end; empty when it took no time
    record Finished(Subject subject, Report report, Optional<Progress.Snapshot> latest)
            implements RunState {}

    /// Something was thrown that should not have been: a fault of the workbench, not of the model.
    record Crashed(Subject subject, Throwable thrown) implements RunState {}

    /// What was asked of a running search.
    enum Pace {
        GOING,
        PAUSED,
        STOPPING
    }

    /// True while the search can be paused or stopped.
    default boolean running() {
        return this instanceof Running;
    }

    /// What is or was explored.
    default Optional<Subject> subjectOfRun() {
        return switch (this) {
            case Idle _ -> Optional.empty();
            case Running(var subject, _, _) -> Optional.of(subject);
            case Finished(var subject, _, _) -> Optional.of(subject);
            case Crashed(var subject, _) -> Optional.of(subject);
        };
    }
}
