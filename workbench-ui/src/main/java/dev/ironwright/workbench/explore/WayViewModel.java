package dev.ironwright.workbench.explore;

import dev.ironwright.explorer.Census;
import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.scenario.Ways.Way;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.workbench.services.Exploration.Aim;
import dev.ironwright.workbench.services.Threads;
import dev.ironwright.workbench.values.ClaimKind;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Looks for the shortest way on from where one stands, in the background.
public final class WayViewModel {

    /// How the search stands.
    public sealed interface State {

        record Idle() implements State {}

        /// It goes on.
        ///
        /// @param census how far it is; empty at first
        record Searching(Aim aim, Optional<Census> census) implements State {}

        /// It ended, and this is what came of it.
        record Told(String text, boolean found) implements State {}
    }

    private final ExploreViewModel explore;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private final AtomicReference<@Nullable Census> unseen = new AtomicReference<>();
    private Control control = new Control();
    private int asked;

    WayViewModel(ExploreViewModel explore, Threads threads) {
        this.explore = explore;
        this.threads = threads;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What a way can lead to: the goals of the model, then the failures of its claims.
    public List<Aim> aims() {
        var model = explore.subject().map(subject -> subject.instance().model());
        var names = model.map(it -> it.claims().stream().map(ClaimType::name)).stream();
        var all = names.flatMap(it -> it).toList();
        var aims = new java.util.ArrayList<Aim>();
        for (var name : all) {
            if (ClaimKind.of(model.orElseThrow(), name) == ClaimKind.GOAL) {
                aims.add(new Aim.Goal(name));
            }
        }
        for (var name : all) {
            switch (ClaimKind.of(model.orElseThrow(), name)) {
                case INVARIANT, STEP_INVARIANT, REFINEMENT -> aims.add(new Aim.Failure(name));
                case GOAL, CONSTRAINT, FINAL, TEMPORAL, CHAIN -> {}
            }
        }
        if (aims.stream().filter(Aim.Failure.class::isInstance).count() > 1) {
            aims.add(new Aim.AnyFailure());
        }
        return aims;
    }

    /// Starts a search, unless one goes on.
    public void seek(Aim aim) {
        var session = explore.sessionProperty().get();
        if (session.isEmpty() || state.get() instanceof State.Searching) {
            return;
        }
        var from = session.get().visits().current();
        control = new Control();
        var mine = control;
        int number = ++asked;
        unseen.set(null);
        state.set(new State.Searching(aim, Optional.empty()));
        threads.ask(
                () ->
                        session.get()
                                .exploration()
                                .way(from.state(), aim, mine, progress -> hear(number, progress)),
                found -> {
                    if (number == asked) {
                        settle(from, aim, found);
                    }
                },
                thrown -> {
                    if (number == asked) {
                        state.set(new State.Told(String.valueOf(thrown.getMessage()), false));
                    }
                });
    }

    /// Ends the search, if one goes on; what it says then is dropped.
    public void cancel() {
        asked++;
        control.stop();
        state.set(new State.Idle());
    }

    /// Where one stands is another place: what was told of the old one goes. A search goes on.
    void moved() {
        if (state.get() instanceof State.Told) {
            state.set(new State.Idle());
        }
    }

    private void settle(Visit from, Aim aim, Way found) {
        switch (found) {
            case Way.Found(var trace, var violated) -> {
                append(from, trace);
                if (from.depth() == 0) {
                    explore.story().wentOn(option(aim));
                }
                var what = violated.map(it -> it.property() + " is false").orElse(words(aim));
                state.set(new State.Told(reached(what, trace), true));
            }
            case Way.None(var census) ->
                    state.set(
                            new State.Told(
                                    "From here, nothing leads to where %s: every state that follows was explored (%,d)."
                                            .formatted(words(aim), census.distinct()),
                                    false));
            case Way.Unknown(var limit, var census) ->
                    state.set(
                            new State.Told(
                                    "No way was found to where %s before the limit on %s: %,d states explored."
                                            .formatted(
                                                    words(aim),
                                                    limit.name().toLowerCase(Locale.ROOT),
                                                    census.distinct()),
                                    false));
            case Way.Failed(var mistake, var trace) -> {
                trace.ifPresent(there -> append(from, there));
                state.set(new State.Told("The model failed: " + mistake.what(), false));
            }
        }
    }

    /// Goes to the end of the way, unless one has gone elsewhere in the meantime.
    private void append(Visit from, Trace onward) {
        var whole = from.trace();
        for (var step : onward.transitions()) {
            whole = whole.then(step);
        }
        var here = explore.visits().map(Visits::current).filter(now -> now != from);
        explore.follow(whole, way -> here.orElse(way.getLast()));
    }

    private static String reached(String what, Trace trace) {
        return switch (trace.transitions().size()) {
            case 0 -> "Here already, %s.".formatted(what);
            case 1 -> "One step on, %s.".formatted(what);
            default -> "%d steps on, %s.".formatted(trace.transitions().size(), what);
        };
    }

    /// What looks for it on the command line; nothing does for any claim.
    private static String option(Aim aim) {
        return switch (aim) {
            case Aim.Goal(var name) -> "--goal " + name;
            case Aim.Failure(var claim) -> "--violation " + claim;
            case Aim.AnyFailure _ -> "";
        };
    }

    /// What is so at the end of the way, as the end of a sentence.
    static String words(Aim aim) {
        return switch (aim) {
            case Aim.Goal(var name) -> "the goal " + name + " is met";
            case Aim.Failure(var claim) -> claim + " is false";
            case Aim.AnyFailure _ -> "any claim is false";
        };
    }

    /// Called by the searching thread; hands over only the newest figures.
    private void hear(int number, Progress progress) {
        if (progress instanceof Progress.Snapshot(var _, var census, var _)
                && unseen.getAndSet(census) == null) {
            threads.fx().execute(() -> take(number));
        }
    }

    private void take(int number) {
        var census = unseen.getAndSet(null);
        if (number == asked && state.get() instanceof State.Searching(var aim, var _)) {
            state.set(new State.Searching(aim, Optional.ofNullable(census)));
        }
    }
}
