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
import java.util.concurrent.atomic.AtomicInteger;

/// The threads of a search, and the watch over steps that do not return.
///
/// Java cannot end a thread that runs in circles: a hanging step's thread is left behind, as a
/// daemon that does not keep the process alive.
final class Team implements AutoCloseable {

    private static final long TICK_MILLIS = 100;

    private final Tables tables;
    private final Plan plan;
    private final ExecutorService threads;
    private final Runnable atRest;

    /// Tasks that have not ended, and the team itself until it is closed.
    private final AtomicInteger busy = new AtomicInteger(1);

    /// @param atRest run once when the team is closed and no task runs any more, which a step that
    ///     hangs may put off for ever
    Team(Tables tables, Plan plan, Runnable atRest) {
        this.tables = tables;
        this.plan = plan;
        this.atRest = atRest;
        threads =
                Executors.newFixedThreadPool(
                        plan.workers(),
                        Thread.ofPlatform().daemon().name("explorer-", 0).factory());
    }

    <T> CompletableFuture<T> start(Callable<T> task) {
        var done = new CompletableFuture<T>();
        busy.incrementAndGet();
        threads.execute(() -> {
            try {
                done.complete(task.call());
            } catch (Throwable thrown) {
                done.completeExceptionally(thrown);
            } finally {
                leave();
            }
        });
        return done;
    }

    private void leave() {
        if (busy.decrementAndGet() == 0) {
            atRest.run();
        }
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
        leave();
    }
}
