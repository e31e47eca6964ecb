package dev.ironwright.workbench.claims;

import dev.ironwright.explorer.Control;
import dev.ironwright.invariants.induction.InductionException;
import dev.ironwright.invariants.induction.InductionReport;
import dev.ironwright.invariants.induction.Limits;
import dev.ironwright.invariants.induction.Question;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Witnessed;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.MistakeException;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Threads;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.List;
import java.util.Optional;

/// Asks whether chosen invariants are inductive together.
public final class InductionViewModel {

    private static final long MAX_STATES = 2_000_000;

    private final Services.Induct induct;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<List<Conjunct>> conjuncts =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private final BooleanBinding working =
            Bindings.createBooleanBinding(() -> state.get() instanceof State.Working, state);
    private Control control = new Control();
    private int asked;

    /// An invariant that may be part of the conjunction.
    public record Conjunct(String name, BooleanProperty chosen) {}

    /// How far it is.
    public sealed interface State {

        /// Nothing was asked.
        record Idle() implements State {}

        /// It is being decided.
        ///
        /// @param what what is being asked now
        record Working(String what) implements State {}

        /// It was decided, as far as the limits allow.
        ///
        /// @param subject what it was asked of, with the command line that asks the same
        record Done(Subject subject, InductionReport report) implements State {}

        /// It cannot be asked.
        record Refused(String why) implements State {}
    }

    public InductionViewModel(Services.Induct induct, Threads threads) {
        this.induct = induct;
        this.threads = threads;
    }

    /// What can be chosen.
    public ReadOnlyObjectProperty<List<Conjunct>> conjunctsProperty() {
        return conjuncts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// True while it is being decided.
    public BooleanBinding working() {
        return working;
    }

    /// Offers the invariants of a model; all of them are chosen.
    void show(Loaded model) {
        clear();
        conjuncts.set(
                model.model().claims().stream()
                        .filter(claim -> claim.is(Invariant.class) || claim.is(Witnessed.class))
                        .map(ClaimType::name)
                        .map(name -> new Conjunct(name, new SimpleBooleanProperty(true)))
                        .toList());
    }

    void clear() {
        cancel();
        asked++;
        conjuncts.set(List.of());
        state.set(new State.Idle());
    }

    /// The names that are chosen.
    public List<String> chosen() {
        return conjuncts.get().stream()
                .filter(each -> each.chosen().get())
                .map(Conjunct::name)
                .toList();
    }

    /// Those to name on the command line; none when all are chosen.
    public List<String> command() {
        return chosen().size() == conjuncts.get().size() ? List.of() : chosen();
    }

    /// Decides whether what is chosen is inductive within the bounds of the subject.
    public void decide(Subject subject) {
        if (working.get()) {
            return;
        }
        if (chosen().isEmpty()) {
            state.set(new State.Refused("Choose one invariant at least."));
            return;
        }
        control = new Control();
        var mine = control;
        int number = ++asked;
        var question = question(subject);
        state.set(new State.Working("preparing"));
        threads.ask(
                () ->
                        induct.decide(
                                subject.instance(),
                                question,
                                mine,
                                (done, of, what) -> hear(number, done, of, what)),
                report -> settle(number, new State.Done(subject, report)),
                thrown -> settle(number, refused(thrown)));
    }

    /// Leaves undecided what is not decided yet.
    public void cancel() {
        control.stop();
    }

    private Question question(Subject subject) {
        var there =
                chosen().stream()
                        .filter(name -> subject.instance().model().claim(name).isPresent())
                        .toList();
        var plan = subject.plan();
        var limited =
                plan.withMaxStates(Math.min(plan.maxStates(), MAX_STATES))
                        .withMaxTime(Limits.DEFAULT.time());
        return new Question(there, List.of(), Limits.DEFAULT, limited);
    }

    /// Called by the deciding thread.
    private void hear(int number, int done, int of, String what) {
        var text = of == 0 ? what : "%d of %d  %s".formatted(done, of, what);
        threads.fx()
                .execute(() -> {
                    if (number == asked && working.get()) {
                        state.set(new State.Working(text));
                    }
                });
    }

    private void settle(int number, State now) {
        if (number == asked) {
            state.set(now);
        }
    }

    private State refused(Throwable thrown) {
        if (!(thrown instanceof InductionException || thrown instanceof MistakeException)) {
            threads.failed().accept(thrown);
        }
        return new State.Refused(
                Optional.ofNullable(thrown.getMessage()).orElseGet(thrown::toString));
    }
}
