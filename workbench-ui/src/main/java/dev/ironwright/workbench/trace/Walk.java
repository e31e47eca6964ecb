package dev.ironwright.workbench.trace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

import java.util.List;

/// An execution and a place in it: what the diagram and the panes of states show.
public interface Walk {

    /// The selected state: 0 is the initial one, i the one after the i-th step.
    ReadOnlyIntegerProperty selectedProperty();

    ReadOnlyObjectProperty<List<StepRow>> stepsProperty();

    ReadOnlyObjectProperty<Sequence> sequenceProperty();

    /// The state of every host, and the variables, at the selected step.
    ReadOnlyObjectProperty<List<StateCard>> cardsProperty();

    /// The network at the selected step.
    ReadOnlyObjectProperty<List<PacketLine>> networkProperty();

    /// True to show of each state only what the step changed.
    BooleanProperty onlyChangesProperty();

    /// True when the last state is an error rather than a goal or nothing in particular.
    ReadOnlyBooleanProperty failingProperty();

    /// Stands on this state; nothing happens when there is none such.
    void select(int state);
}
