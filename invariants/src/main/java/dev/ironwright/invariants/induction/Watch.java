package dev.ironwright.invariants.induction;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;

import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Notices when code of the model does not return: a type-correct state that is never reached may be
/// one that a step goes round in for ever.
final class Watch {

    private static final ScopedValue<Watch> HERE = ScopedValue.newInstance();
    private static final long LOOK_MILLIS = 100;

    private final Duration patience;
    private volatile @Nullable Running running;

    private record Running(long since, Supplier<Mistake.Site> site) {}

    private Watch(Duration patience) {
        this.patience = patience;
    }

    /// Decides something in a thread of its own, which is left behind when it does not come back.
    ///
    /// @param patience how long code of the model may take
    /// @throws MistakeException when it has not returned for longer
    static <T> T over(Duration patience, Supplier<T> deciding) {
        var watch = new Watch(patience);
        var task = new FutureTask<T>(() -> ScopedValue.where(HERE, watch).call(deciding::get));
        Thread.ofPlatform().daemon().name("induction").start(task);
        while (true) {
            try {
                return Uninterruptibles.getUninterruptibly(
                        task, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                watch.hanging()
                        .ifPresent(mistake -> {
                            throw mistake.asException();
                        });
            } catch (ExecutionException e) {
                var cause = Objects.requireNonNull(e.getCause());
                Throwables.throwIfUnchecked(cause);
                throw new IllegalStateException(cause);
            }
        }
    }

    /// Runs code of the model under the watch, when there is one in this thread.
    static <T> T ask(Supplier<Mistake.Site> site, Supplier<T> code) {
        if (!HERE.isBound()) {
            return code.get();
        }
        var watch = HERE.get();
        watch.running = new Running(System.nanoTime(), site);
        try {
            return code.get();
        } finally {
            watch.running = null;
        }
    }

    private Optional<Mistake> hanging() {
        var now = running;
        return now == null || System.nanoTime() - now.since < patience.toNanos()
                ? Optional.empty()
                : Optional.of(
                        new Mistake(
                                Mistake.Kind.STEP_HANGS,
                                now.site.get(),
                                "code of the model does not return in a type-correct state:"
                                        + " seconds="
                                        + patience.toSeconds(),
                                "A loop whose condition never becomes false in a state that is not"
                                        + " reached: answer it with skip(\"…\"), or let the types"
                                        + " leave it out."));
    }
}
