package dev.ironwright.workbench.sampling;

import dev.ironwright.explorer.Control;
import dev.ironwright.workbench.claims.Reason;
import dev.ironwright.workbench.services.Threads;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Something that is asked in the background, ends in words, and can be cancelled meanwhile.
public final class SamplingViewModel {

    /// What is asked.
    @FunctionalInterface
    public interface Job {
        /// Finds out what is asked, and says it in lines.
        ///
        /// @param progress told how far it is, in words
        List<Reason> run(Control control, Consumer<String> progress) throws Exception;
    }

    private final Threads threads;
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final BooleanBinding working = doing.isNotEmpty();
    private final ReadOnlyObjectWrapper<List<Reason>> told = new ReadOnlyObjectWrapper<>(List.of());
    private final AtomicReference<@Nullable String> unseen = new AtomicReference<>();
    private Control control = new Control();

    public SamplingViewModel(Threads threads) {
        this.threads = threads;
    }

    /// How far it is; empty when nothing is asked.
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// True until it has ended.
    public BooleanBinding working() {
        return working;
    }

    /// What came of it.
    public ReadOnlyObjectProperty<List<Reason>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Asks, unless something is being asked.
    ///
    /// @param what it is, in words, until there are figures
    public void ask(String what, Job job) {
        if (working.get()) {
            return;
        }
        control = new Control();
        var mine = control;
        unseen.set(null);
        told.set(List.of());
        doing.set(what);
        threads.ask(
                () -> job.run(mine, words -> hear(words, mine)),
                answer -> end(mine, answer),
                thrown -> end(mine, List.of(Reason.of(Reason.Style.BAD, text(thrown)))));
    }

    /// Ends it soon; it tells what it found by then.
    public void cancel() {
        control.stop();
    }

    /// Forgets what was told, and what is being asked.
    public void clear() {
        cancel();
        control = new Control();
        doing.set("");
        told.set(List.of());
    }

    private void end(Control mine, List<Reason> answer) {
        if (mine == control) {
            told.set(answer);
            doing.set("");
        }
    }

    private static String text(Throwable thrown) {
        return String.valueOf(thrown.getMessage());
    }

    /// Called by the asked thread; hands over only the newest words.
    private void hear(String words, Control mine) {
        if (unseen.getAndSet(words) == null) {
            threads.fx().execute(() -> tell(mine));
        }
    }

    private void tell(Control mine) {
        var words = unseen.getAndSet(null);
        if (words != null && mine == control && working.get()) {
            doing.set(words);
        }
    }
}
