package dev.ironwright.workbench.claims;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Progress;
import dev.ironwright.workbench.run.Figures;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Threads;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Searches in the background, one search at a time.
final class ClaimSearch {

    private final Services.Check check;
    private final Threads threads;
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final AtomicReference<Progress.@Nullable Snapshot> unseen = new AtomicReference<>();
    private Control control = new Control();

    ClaimSearch(Services.Check check, Threads threads) {
        this.check = check;
        this.threads = threads;
    }

    /// How far the search is, such as `12,345 states`; empty at its beginning.
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Starts one, and tells how it ended; the one before has ended.
    void start(Subject subject, Consumer<Evidence> ended, Consumer<Throwable> broke) {
        control = new Control();
        var mine = control;
        unseen.set(null);
        progress.set("");
        threads.ask(() -> searched(subject, mine), ended, broke);
    }

    /// Ends the search soon. What it says then is what it found by then.
    void cancel() {
        control.stop();
    }

    private Evidence searched(Subject subject, Control mine) {
        long start = System.nanoTime();
        var found = check.check(subject.instance(), subject.plan(), mine, news -> hear(news, mine));
        return new Evidence(subject, found, Duration.ofNanos(System.nanoTime() - start));
    }

    /// Called by the searching thread; hands over only the newest figures.
    private void hear(Progress news, Control mine) {
        if (news instanceof Progress.Snapshot snapshot && unseen.getAndSet(snapshot) == null) {
            threads.fx().execute(() -> tell(mine));
        }
    }

    private void tell(Control mine) {
        var snapshot = unseen.getAndSet(null);
        if (snapshot != null && mine == control) {
            progress.set(Figures.count(snapshot.census().distinct()) + " states");
        }
    }
}
