package dev.ironwright.workbench.services;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Where work happens.
///
/// @param background for anything that may take long; may run several tasks at once
/// @param fx the thread that owns properties and nodes
/// @param failed told, on the fx thread, of whatever a task threw that nobody else handles
public record Threads(Executor background, Executor fx, Consumer<Throwable> failed) {

    /// A task that gives something, or throws.
    @FunctionalInterface
    public interface Task<T> {
        T run() throws Exception;
    }

    /// Runs the task in the background and hands its result over on the fx thread.
    public <T> void ask(Task<T> task, Consumer<? super T> answer) {
        ask(task, answer, failed);
    }

    /// As above, with what to do when the task throws. Nothing that is thrown is swallowed.
    public <T> void ask(Task<T> task, Consumer<? super T> answer, Consumer<Throwable> otherwise) {
        background.execute(() -> {
            try {
                var result = task.run();
                fx.execute(() -> answer.accept(result));
            } catch (Throwable thrown) {
                fx.execute(() -> otherwise.accept(thrown));
            }
        });
    }
}
