/// Named scenarios: executions worth telling, as text that a person writes and a test replays.
///
/// [Scenario] is the text and its parts, [Replay] follows one in a model, [Ways] finds the shortest
/// way on from a state.
@NullMarked
package dev.ironwright.invariants.scenario;

import org.jspecify.annotations.NullMarked;
