package dev.ironwright.workbench.services;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Disabled;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.StateClaims;
import dev.ironwright.invariants.scenario.Replayed;
import dev.ironwright.invariants.scenario.Scenario;
import dev.ironwright.invariants.scenario.Ways;

import java.util.List;

/// A protocol within bounds, to be explored by hand, state by state.
///
/// Every call may take long, so none is made on the fx thread; several threads may call at once.
public interface Exploration {

    /// The initial states, in a fixed order.
    List<GlobalState> initial();

    /// Every step that is enabled in this state, each once, in a fixed order.
    List<Trace.Transition> successors(GlobalState state);

    /// Every action that is not enabled in this state, with its reason.
    List<Disabled> disabled(GlobalState state);

    /// What the claims say at the end of this trace.
    Standing standing(Trace trace);

    /// Follows a scenario.
    Replayed replay(Scenario scenario);

    /// The shortest way on from a state.
    Ways.Way way(GlobalState from, Aim aim, Control control, Progress.Listener listener);

    /// What the claims say of a state, and of the step that led to it.
    ///
    /// @param broken the claims that are false, each with the tuple that shows it
    /// @param goals the goals that are met, by name
    /// @param isFinal true when nothing more needs to happen
    /// @param admitted false when a constraint keeps a search from going on from here
    record Standing(
            List<StateClaims.Violation> broken,
            List<String> goals,
            boolean isFinal,
            boolean admitted) {

        public Standing {
            broken = List.copyOf(broken);
            goals = List.copyOf(goals);
        }
    }

    /// What a shortest way is to lead to.
    sealed interface Aim {

        /// A state that meets a goal.
        record Goal(String name) implements Aim {}

        /// A state or step of which a claim is false.
        record Failure(String claim) implements Aim {}

        /// A state or step of which any claim is false.
        record AnyFailure() implements Aim {}
    }
}
