package dev.ironwright.workbench.run;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Progress;
import dev.ironwright.invariants.liveness.LivenessReport;
import dev.ironwright.workbench.run.RunState.Pace;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Threads;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Runs one exploration at a time and says how it is going. Holds no nodes; needs no toolkit.
public final class RunViewModel {

    private final Services.Check check;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(new RunState.Idle());
    private final ReadOnlyObjectWrapper<Optional<LivenessReport>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding running =
            Bindings.createBooleanBinding(() -> state.get().running(), state);
    private final BooleanBinding paused =
            Bindings.createBooleanBinding(() -> pace(state.get()) == Pace.PAUSED, state);
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private final SearchHistory history = new SearchHistory();
    private final AtomicReference<Progress.@Nullable Snapshot> unseen = new AtomicReference<>();
    private Control control = new Control();
    private boolean edited;
    private boolean changed;

    public RunViewModel(Services.Check check, Threads threads) {
        this.check = check;
        this.threads = threads;
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What the last search that ended said of each claim; set before the state says so.
    public ReadOnlyObjectProperty<Optional<LivenessReport>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// True while the search goes on, paused or not.
    public BooleanBinding running() {
        return running;
    }

    /// True while the search waits to be resumed.
    public BooleanBinding paused() {
        return paused;
    }

    /// True when the model, its bounds or the options were changed after the run.
    public ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /// How the search went so far; read it when the state changes.
    public SearchHistory history() {
        return history;
    }

    /// Starts exploring, unless an exploration is going on.
    public void start(Subject subject) {
        if (state.get().running()) {
            return;
        }
        history.clear();
        renew();
        unseen.set(null);
        control = new Control();
        var mine = control;
        state.set(new RunState.Running(subject, Pace.GOING, Optional.empty()));
        threads.ask(
                () -> search(subject, mine),
                answer -> {
                    history.end(answer.report().census());
                    found.set(Optional.of(answer));
                    state.set(new RunState.Finished(subject, answer.report(), latest()));
                },
                thrown -> state.set(new RunState.Crashed(subject, thrown)));
    }

    private LivenessReport search(Subject subject, Control mine) {
        var instance = subject.instance();
        var plan = subject.plan();
        return subject.after()
                .map(execution -> check.after(execution, instance, plan, mine, this::hear))
                .orElseGet(() -> check.check(instance, plan, mine, this::hear));
    }

    /// Pauses a search that goes on, and resumes one that is paused.
    public void togglePause() {
        if (!(state.get() instanceof RunState.Running(var subject, var pace, var latest))) {
            return;
        }
        switch (pace) {
            case GOING -> {
                control.pause();
                state.set(new RunState.Running(subject, Pace.PAUSED, latest));
            }
            case PAUSED -> {
                control.resume();
                state.set(new RunState.Running(subject, Pace.GOING, latest));
            }
            case STOPPING -> {}
        }
    }

    /// Asks the search to end soon; its verdict says how far it came.
    public void stop() {
        if (state.get() instanceof RunState.Running(var subject, _, var latest)) {
            control.stop();
            state.set(new RunState.Running(subject, Pace.STOPPING, latest));
        }
    }

    /// Forgets the last result, because another model is open. A search that goes on stays.
    public void forget() {
        if (!state.get().running()) {
            renew();
            history.clear();
            state.set(new RunState.Idle());
        }
    }

    /// Notes that the text no longer is what was explored.
    public void outdate() {
        edited = true;
        judge();
    }

    /// Notes which command would do the same as Run now: bounds and options may differ from those
    /// of the result.
    public void wouldRun(String spec, String command) {
        changed =
                state.get()
                        .subjectOfRun()
                        .filter(subject -> subject.spec().equals(spec))
                        .filter(subject -> !subject.command().equals(command))
                        .isPresent();
        judge();
    }

    private void renew() {
        edited = false;
        changed = false;
        outdated.set(false);
    }

    private void judge() {
        outdated.set((edited || changed) && !(state.get() instanceof RunState.Idle));
    }

    private Optional<Progress.Snapshot> latest() {
        take();
        return state.get() instanceof RunState.Running(_, _, var snapshot)
                ? snapshot
                : Optional.empty();
    }

    private static Pace pace(RunState state) {
        return state instanceof RunState.Running(_, var pace, _) ? pace : Pace.GOING;
    }

    /// Called by the searching thread.
    private void hear(Progress progress) {
        switch (progress) {
            case Progress.Snapshot snapshot -> show(snapshot);
            case Progress.Began _, Progress.Ended _ -> {}
        }
    }

    /// Hands over only the newest photograph, so that a fast search cannot flood the fx thread.
    private void show(Progress.Snapshot snapshot) {
        if (unseen.getAndSet(snapshot) == null) {
            threads.fx().execute(this::take);
        }
    }

    private void take() {
        var snapshot = unseen.getAndSet(null);
        if (snapshot != null && state.get() instanceof RunState.Running(var subject, var pace, _)) {
            history.add(snapshot.census());
            state.set(new RunState.Running(subject, pace, Optional.of(snapshot)));
        }
    }
}
