package dev.ironwright.invariants.scenario;

import dev.ironwright.protocols.model.Instance;

import java.util.List;

/// A model of which only some claims are looked at.
final class Only {

    private Only() {}

    /// The instance with only these claims; constraints and final states stay.
    ///
    /// @throws IllegalArgumentException naming the claims there are when one is unknown
    static Instance claims(Instance instance, List<String> names) {
        return new Instance(
                instance.model().claiming(names),
                instance.bounds(),
                instance.setup(),
                instance.hosts(),
                instance.actions(),
                instance.domains());
    }
}
