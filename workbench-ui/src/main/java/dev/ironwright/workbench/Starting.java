package dev.ironwright.workbench;

import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.workbench.Claiming.Attempt;
import dev.ironwright.workbench.WorkbenchViewModel.Page;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.sampling.Samples;
import dev.ironwright.workbench.trace.Showing;

import java.util.function.Consumer;

/// Starts what is searched, estimated or walked. What was changed is saved first.
public final class Starting {

    private final WorkbenchViewModel window;
    private final Samples samples;
    private final Attempt attempt;

    Starting(WorkbenchViewModel window, Samples samples, Attempt attempt) {
        this.window = window;
        this.samples = samples;
        this.attempt = attempt;
    }

    /// Explores what is open.
    public void run() {
        if (window.hindrance().get().isEmpty()) {
            saved(subject -> {
                var kept = window.form().kept(subject);
                window.trace().clear();
                window.pageProperty().set(Page.SEARCH);
                window.run().start(kept);
            });
        }
    }

    /// Tells how many states what is open has.
    public void estimate() {
        ready(subject ->
                samples.estimate(subject, flags -> window.form().estimate(subject.spec(), flags)));
    }

    /// Takes random walks through what is open.
    public void walk() {
        ready(subject ->
                samples.walk(subject, flags -> window.form().simulation(subject.spec(), flags)));
    }

    /// Explores what can follow the selected state of the trace, or the one where one stands by
    /// hand: whichever page is shown.
    public void searchFromHere() {
        if (window.run().running().get()) {
            window.notices().tell("A search is going on: stop it first.");
        } else if (window.pageProperty().get() == Page.EXPLORE) {
            var explore = window.explore();
            explore.subject()
                    .ifPresent(subject ->
                            explore.visits()
                                    .ifPresent(it -> onward(subject, it.current().trace())));
        } else {
            window.trace().showingProperty().get().ifPresent(this::onward);
        }
    }

    private void onward(Showing showing) {
        if (showing.ending() == Showing.Ending.UNINDUCTIVE) {
            window.notices()
                    .tell(
                            "This trace begins in a state that may be out of reach, so what follows"
                                    + " need not happen. Search from an execution.");
            return;
        }
        onward(showing.subject(), window.trace().untilHere(showing));
    }

    private void onward(Subject subject, Trace execution) {
        try {
            var later = subject.onward(execution, window.form().options().plan());
            window.trace().clear();
            window.pageProperty().set(Page.SEARCH);
            window.run().start(later);
        } catch (IllegalArgumentException e) {
            window.notices().tell(String.valueOf(e.getMessage()));
        }
    }

    private void ready(Consumer<Subject> then) {
        if (!window.unready().isEmpty()) {
            window.notices().tell(window.unready());
            return;
        }
        window.pageProperty().set(Page.SEARCH);
        saved(then);
    }

    private void saved(Consumer<Subject> then) {
        Consumer<Loaded> with = model -> attempt.with(model, then);
        if (window.source().dirtyProperty().get()) {
            window.source().save(with);
        } else {
            window.source().stateProperty().get().ready().ifPresent(with);
        }
    }
}
