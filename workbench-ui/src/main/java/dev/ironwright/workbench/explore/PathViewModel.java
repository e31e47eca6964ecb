package dev.ironwright.workbench.explore;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.workbench.trace.PacketLine;
import dev.ironwright.workbench.trace.Sequence;
import dev.ironwright.workbench.trace.Sequencer;
import dev.ironwright.workbench.trace.StateCard;
import dev.ironwright.workbench.trace.StepRow;
import dev.ironwright.workbench.trace.Walk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// The path through the tree on which one stands, as the diagram and the panes of states show it.
public final class PathViewModel implements Walk {

    private final IntConsumer select;
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

    /// What is shown of a path and a place in it.
    record Drawn(
            List<StepRow> steps,
            Sequence sequence,
            List<StateCard> cards,
            List<PacketLine> network) {

        /// Takes as long as the path is: for the background.
        static Drawn of(Instance instance, Trace trace, int at) {
            var state = at == 0 ? trace.initial() : trace.transitions().get(at - 1).after();
            return new Drawn(
                    StepRow.of(trace, instance, Optional.empty()),
                    Sequencer.of(trace, instance),
                    StateCard.of(before(trace, at), state),
                    PacketLine.of(before(trace, at), state));
        }

        private static Optional<GlobalState> before(Trace trace, int at) {
            return switch (at) {
                case 0 -> Optional.empty();
                case 1 -> Optional.of(trace.initial());
                default -> Optional.of(trace.transitions().get(at - 2).after());
            };
        }
    }

    /// @param select what to do when the user selects a state of the path
    PathViewModel(IntConsumer select) {
        this.select = select;
    }

    void show(Drawn drawn, int at) {
        // The place last but for the diagram: what it scrolls to has to be there.
        steps.set(drawn.steps());
        if (selected.get() >= drawn.steps().size()) {
            selected.set(at);
        }
        sequence.set(drawn.sequence());
        selected.set(at);
        cards.set(drawn.cards());
        network.set(drawn.network());
    }

    /// Says whether a claim is false at the end of the path.
    void fail(boolean badly) {
        failing.set(badly);
    }

    void clear() {
        show(new Drawn(List.of(), Sequence.EMPTY, List.of(), List.of()), 0);
        fail(false);
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

    @Override
    public ReadOnlyBooleanProperty failingProperty() {
        return failing.getReadOnlyProperty();
    }

    @Override
    public void select(int state) {
        if (state >= 0 && state < steps.get().size() && state != selected.get()) {
            select.accept(state);
        }
    }
}
