package dev.ironwright.workbench.window;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/// Runs parts of a test on the fx thread, and waits there without sleeping.
final class Fx {

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
    static <T> T await(ObservableValue<T> value, Predicate<? super T> wanted) {
        var met = new CompletableFuture<T>();
        run(() ->
                value.subscribe(now -> {
                    if (wanted.test(now)) {
                        met.complete(now);
                    }
                }));
        return get(met);
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
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the window did not answer within a minute", e);
        }
    }
}
