package dev.ironwright.workbench.trace;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.HostId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The state of one host, or the shared or ghost variables, beside what they were a step earlier.
///
/// @param role the place of the host's role in the setup, for its colour; -1 for variables
public record StateCard(String name, int role, List<Field> fields) {

    public boolean changed() {
        return Field.changed(fields);
    }

    /// The cards of a state; without a state before, nothing has changed.
    public static List<StateCard> of(Optional<GlobalState> before, GlobalState after) {
        var cards = new ArrayList<StateCard>();
        var roles = after.hosts().stream().map(at -> at.id().role()).distinct().toList();
        for (var host : after.hosts()) {
            var old = before.flatMap(state -> stateOf(host.id(), state));
            cards.add(
                    new StateCard(
                            host.id().toString(),
                            roles.indexOf(host.id().role()),
                            Field.compare(old, host.state())));
        }
        after.shared()
                .ifPresent(now ->
                        cards.add(
                                variables(
                                        "shared variables",
                                        before.flatMap(GlobalState::shared),
                                        now)));
        after.ghost()
                .ifPresent(now ->
                        cards.add(
                                variables(
                                        "ghost variables",
                                        before.flatMap(GlobalState::ghost),
                                        now)));
        return cards;
    }

    static StateCard variables(String name, Optional<Object> before, Object now) {
        return new StateCard(name, -1, Field.compare(before, now));
    }

    private static Optional<Object> stateOf(HostId id, GlobalState state) {
        return state.hosts().stream().filter(at -> at.id().equals(id)).findFirst().map(At::state);
    }
}
