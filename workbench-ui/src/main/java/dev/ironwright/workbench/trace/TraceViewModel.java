package dev.ironwright.workbench.trace;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Threads;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Walks a trace: which step is selected, and everything that is shown of it.
public final class TraceViewModel implements Walk {

    private final ReadOnlyObjectWrapper<List<Showing>> choices =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<Showing>> showing =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<List<StepRow>> steps =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Sequence> sequence =
            new ReadOnlyObjectWrapper<>(Sequence.EMPTY);
    private final ReadOnlyObjectWrapper<List<StateCard>> cards =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<PacketLine>> network =
            new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty onlyChanges = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper failing = new ReadOnlyBooleanWrapper();
    private final WhyNotViewModel whyNot;
    private final CodeViewModel code;
    private final ChainsViewModel chains;

    public TraceViewModel(Services.WhyNot whyNot, Services.Coder coder, Threads threads) {
        this.whyNot = new WhyNotViewModel(whyNot, threads);
        this.code = new CodeViewModel(coder, threads);
        chains = new ChainsViewModel(threads);
        showing.subscribe(this::begin);
    }

    /// The traces of the last run: the counterexample, then one for each goal that was met.
    public ReadOnlyObjectProperty<List<Showing>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// The trace that is walked.
    public ObjectProperty<Optional<Showing>> showingProperty() {
        return showing;
    }

    @Override
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<List<StepRow>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Sequence> sequenceProperty() {
        return sequence.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<List<StateCard>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<List<PacketLine>> networkProperty() {
        return network.getReadOnlyProperty();
    }

    @Override
    public BooleanProperty onlyChangesProperty() {
        return onlyChanges;
    }

    public WhyNotViewModel whyNot() {
        return whyNot;
    }

    /// Where the selected state is on the chains of its model.
    public ChainsViewModel chains() {
        return chains;
    }

    public CodeViewModel code() {
        return code;
    }

    /// Offers the traces of a run and shows the first of them, standing on its last state.
    public void offer(List<Showing> traces) {
        choices.set(List.copyOf(traces));
        showing.set(traces.stream().findFirst());
    }

    /// Shows nothing.
    public void clear() {
        offer(List.of());
    }

    @Override
    public ReadOnlyBooleanProperty failingProperty() {
        return failing.getReadOnlyProperty();
    }

    @Override
    public void select(int state) {
        if (state >= 0 && state < steps.get().size() && state != selected.get()) {
            selected.set(state);
            refresh();
        }
    }

    /// The steps of a trace that lead to the selected state.
    public Trace untilHere(Showing of) {
        var whole = of.trace();
        return new Trace(whole.initial(), whole.transitions().subList(0, selected.get()));
    }

    public void next() {
        select(selected.get() + 1);
    }

    public void previous() {
        select(selected.get() - 1);
    }

    public void first() {
        select(0);
    }

    public void last() {
        select(steps.get().size() - 1);
    }

    /// The trace as plain text; empty when there is none.
    public String text() {
        return showing.get().map(TraceText::of).orElse("");
    }

    private void begin(Optional<Showing> now) {
        failing.set(now.filter(Showing::endsBadly).isPresent());
        if (now.isEmpty()) {
            selected.set(0);
            steps.set(List.of());
            sequence.set(Sequence.EMPTY);
            cards.set(List.of());
            network.set(List.of());
            whyNot.clear();
            chains.clear();
            code.clear();
            return;
        }
        var trace = now.get().trace();
        var instance = now.get().subject().instance();
        selected.set(trace.length() - 1);
        var rows = StepRow.of(trace, instance, Optional.of(now.get().ending()));
        var loop = now.get().loop();
        steps.set(loop.isPresent() ? StepRow.looping(rows, loop.getAsInt()) : rows);
        var alone =
                Sequencer.of(trace, instance)
                        .beginning(StepRow.beginning(Optional.of(now.get().ending())))
                        .looping(loop);
        chains.show(instance, trace.states(), selected.get());
        sequence.set(now.get().beside().map(it -> new Beside(it).in(alone)).orElse(alone));
        refresh();
    }

    private void refresh() {
        showing.get().ifPresent(now -> show(now, selected.get()));
    }

    private void show(Showing now, int index) {
        var trace = now.trace();
        var states = trace.states();
        var before =
                index == 0 ? Optional.<GlobalState>empty() : Optional.of(states.get(index - 1));
        var shown = new ArrayList<>(StateCard.of(before, states.get(index)));
        now.beside().ifPresent(it -> shown.addAll(0, new Beside(it).cards(index)));
        cards.set(shown);
        network.set(PacketLine.of(before, states.get(index)));
        chains.select(index);
        whyNot.select(now.subject().instance(), states.get(index));
        var step =
                index == 0
                        ? Optional.<Step>empty()
                        : Optional.of(trace.transitions().get(index - 1).step());
        code.show(now.subject().model(), step);
    }
}
