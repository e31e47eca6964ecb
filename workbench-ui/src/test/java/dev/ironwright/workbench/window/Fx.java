package dev.ironwright.workbench.window;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Runs parts of a test on the fx thread, and waits there without sleeping.
final class Fx {

    private static final int MOST_SECONDS = 120;
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private Fx() {}

    static void start() {
        if (STARTED.compareAndSet(false, true)) {
            var ready = new CompletableFuture<Boolean>();
            Platform.startup(() -> ready.complete(true));
            get(ready);
            Platform.setImplicitExit(false);
        }
    }

    static <T> T call(Callable<T> task) {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable thrown) {
                result.completeExceptionally(thrown);
            }
        });
        return get(result);
    }

    static void run(Runnable task) {
        call(() -> {
            task.run();
            return true;
        });
    }

    /// Waits until the value is as wanted, and gives it.
    ///
    /// @param found what there is instead, for the message when it never comes; asked on the fx thread
    static <T> T await(
            ObservableValue<T> value, Predicate<? super T> wanted, Supplier<String> found) {
        var met = new CompletableFuture<T>();
        var watch =
                call(() ->
                        value.subscribe(now -> {
                            if (wanted.test(now)) {
                                met.complete(now);
                            }
                        }));
        try {
            return get(met, () -> "a value never came; " + call(found::get));
        } finally {
            run(watch::unsubscribe);
        }
    }

    /// Waits until this is true when the window is drawn.
    ///
    /// @param what it waits for, for the message when it never comes
    /// @param found what there is instead; asked on the fx thread
    static void until(String what, BooleanSupplier met, Supplier<String> found) {
        var done = new CompletableFuture<Boolean>();
        var timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        try {
                            if (met.getAsBoolean()) {
                                done.complete(true);
                            }
                        } catch (Throwable thrown) {
                            done.completeExceptionally(thrown);
                        }
                    }
                };
        run(timer::start);
        try {
            get(done, () -> what + " never came; " + call(found::get));
        } finally {
            run(timer::stop);
        }
    }

    /// Waits until the window was drawn this many times.
    static void pulses(int count) {
        var done = new CompletableFuture<Boolean>();
        run(() ->
                new AnimationTimer() {
                    private int left = count;

                    @Override
                    public void handle(long now) {
                        if (left-- == 0) {
                            stop();
                            done.complete(true);
                        }
                    }
                }.start());
        get(done);
    }

    private static <T> T get(CompletableFuture<T> future) {
        return get(future, () -> "the window did not answer");
    }

    /// The limit is long, so that a slow machine fails no test; only a failing one ever waits for it.
    private static <T> T get(CompletableFuture<T> future, Supplier<String> otherwise) {
        try {
            return future.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("waited %d s: %s".formatted(MOST_SECONDS, otherwise.get()), e);
        } catch (ExecutionException e) {
            throw new AssertionError(String.valueOf(e.getCause().getMessage()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
