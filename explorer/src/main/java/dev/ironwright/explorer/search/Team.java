package dev.ironwright.explorer.search;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.model.MistakeException;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The threads of a search, and the watch over steps that do not return.
///
/// Java cannot end a thread that runs in circles: a hanging step's thread is left behind, as a
/// daemon that does not keep the process alive.
final class Team implements AutoCloseable {

    private static final long TICK_MILLIS = 100;

    private final Tables tables;
    private final Plan plan;
    private final ExecutorService threads;

    Team(Tables tables, Plan plan) {
        this.tables = tables;
        this.plan = plan;
        threads =
                Executors.newFixedThreadPool(
                        plan.workers(),
                        Thread.ofPlatform().daemon().name("explorer-", 0).factory());
    }

    <T> CompletableFuture<T> start(Callable<T> task) {
        var done = new CompletableFuture<T>();
        threads.execute(() -> {
            try {
                done.complete(task.call());
            } catch (Throwable thrown) {
                done.completeExceptionally(thrown);
            }
        });
        return done;
    }

    /// Runs a task on one of the threads and waits for it.
    <T> T call(Callable<T> task, Runnable tick) {
        return await(start(task), tick);
    }

    /// Waits for a task; calls `tick` every tenth of a second meanwhile.
    ///
    /// @throws MistakeException when a step has not returned within the plan's time
    <T> T await(CompletableFuture<T> task, Runnable tick) {
        while (true) {
            try {
                return task.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                tick.run();
                tables.hanging(plan.stepTime().toNanos())
                        .ifPresent(mistake -> {
                            throw new MistakeException(mistake);
                        });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
            } catch (ExecutionException e) {
                throw rethrown(e);
            }
        }
    }

    private static RuntimeException rethrown(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException cause -> cause;
            case Error cause -> throw cause;
            case null, default -> new CompletionException(e);
        };
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
