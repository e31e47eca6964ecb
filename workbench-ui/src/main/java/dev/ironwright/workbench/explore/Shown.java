package dev.ironwright.workbench.explore;

import dev.ironwright.protocols.model.Instance;

import java.util.List;

/// A sight in the words of the window.
record Shown(Sight sight, List<Choice> choices, List<InFlight> packets) {

    Shown {
        choices = List.copyOf(choices);
        packets = List.copyOf(packets);
    }

    /// Takes as long as the texts of large states take: for the background.
    static Shown of(Instance instance, Sight sight) {
        return new Shown(sight, Choices.of(instance, sight), InFlight.of(sight));
    }
}
