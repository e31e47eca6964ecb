package dev.ironwright.workbench.explore;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What can happen next, and what cannot; the packets in flight.
public final class ChoicesViewModel {

    /// How far the answer is.
    public enum Knowing {
        NOTHING,
        /// What is shown belongs to the state before.
        WAITING,
        /// What can happen is known; what cannot, not yet.
        ENABLED,
        ALL,
        /// The model failed.
        FAILED
    }

    private final Consumer<Choice.Step> take;
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty disabledToo = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Knowing> knowing =
            new ReadOnlyObjectWrapper<>(Knowing.NOTHING);
    private final ObjectBinding<List<Choice>> lines =
            Bindings.createObjectBinding(this::arranged, shown, filter, disabledToo);
    private final ObjectBinding<List<InFlight>> packets =
            Bindings.createObjectBinding(
                    () -> shown.get().map(Shown::packets).orElse(List.of()), shown);
    private Optional<Visit> awaited = Optional.empty();

    ChoicesViewModel(Consumer<Choice.Step> take) {
        this.take = take;
    }

    /// Words that every shown line has.
    public StringProperty filterProperty() {
        return filter;
    }

    /// True to show what cannot happen, too.
    public BooleanProperty disabledTooProperty() {
        return disabledToo;
    }

    /// The lines that the filter lets through, each host's below a head.
    public ObjectBinding<List<Choice>> lines() {
        return lines;
    }

    /// The packets in flight.
    public ObjectBinding<List<InFlight>> packets() {
        return packets;
    }

    public ReadOnlyObjectProperty<Knowing> knowingProperty() {
        return knowing.getReadOnlyProperty();
    }

    /// How many lines can be taken, of those that the filter lets through.
    public long enabled() {
        return lines.get().stream().filter(Choice.Step.class::isInstance).count();
    }

    /// Takes the step of a line, when it is one.
    public void take(Choice choice) {
        if (choice instanceof Choice.Step step) {
            take.accept(step);
        }
    }

    /// True when what is shown can be done on this visit.
    boolean belongTo(Visit visit) {
        return shown.get().filter(it -> it.sight().visit() == visit).isPresent()
                && knowing.get() != Knowing.WAITING;
    }

    /// What is shown stays until the answer comes, so that nothing flickers; but nothing of it is
    /// taken any more.
    void await(Visit visit) {
        awaited = Optional.of(visit);
        knowing.set(Knowing.WAITING);
    }

    void show(Shown answer) {
        if (awaited.filter(visit -> visit == answer.sight().visit()).isPresent()) {
            shown.set(Optional.of(answer));
            knowing.set(answer.sight().disabled().isPresent() ? Knowing.ALL : Knowing.ENABLED);
        }
    }

    void fail() {
        shown.set(Optional.empty());
        knowing.set(Knowing.FAILED);
    }

    void clear() {
        awaited = Optional.empty();
        shown.set(Optional.empty());
        knowing.set(Knowing.NOTHING);
    }

    private List<Choice> arranged() {
        return shown.get()
                .map(it ->
                        Choices.arranged(
                                it.sight().visit().state(),
                                it.choices(),
                                filter.get(),
                                disabledToo.get()))
                .orElse(List.of());
    }
}
