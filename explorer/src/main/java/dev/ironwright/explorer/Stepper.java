package dev.ironwright.explorer;

import dev.ironwright.protocols.model.Instance;
import java.util.List;

/// The steps of a protocol one state at a time, for replay, simulation and looking around.
///
/// Reads the same local tables as the exhaustive search, as values. Safe for one thread at a time.
@SuppressWarnings("DoNotCallSuggester")
public final class Stepper {

    public Stepper(Instance instance) {}

    /// The initial states, in a fixed order.
    public List<GlobalState> initial() {
        throw new AssertionError("being written");
    }

    /// Every step that is enabled in this state, in a fixed order.
    ///
    /// @throws dev.ironwright.protocols.model.MistakeException when a step of the model fails
    public List<Trace.Transition> successors(GlobalState state) {
        throw new AssertionError("being written");
    }

    /// Every action that is not enabled in this state, with its reason.
    public List<Disabled> disabled(GlobalState state) {
        throw new AssertionError("being written");
    }
}
