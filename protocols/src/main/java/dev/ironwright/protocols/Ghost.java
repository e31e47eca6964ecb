package dev.ironwright.protocols;

import java.util.List;
import java.util.Optional;

/// Ghost variables: a record that watches the steps of hosts and that only claims read.
///
/// Actions cannot see it and generated code leaves it out. A history of operations is one.
///
/// @param <G> the record itself
public interface Ghost<G extends Ghost<G>> {

    /// The ghost variables after this step. Pure; returns `this` when nothing of note happened.
    G after(HostStep step);

    /// False for steps at which these variables do not look: they stay as they are, whatever they are,
    /// and [#after] is not asked. The less they look at, the more steps of different hosts can be
    /// taken in one order for all. Asked of the variables as they begin.
    default boolean sees(HostStep step) {
        return true;
    }

    /// A step as an observer sees it.
    ///
    /// @param received the packet that was received, when there was one
    /// @param sent the packets that were sent, in order
    record HostStep(
            HostId host, Action<?> action, Optional<Packet<?>> received, List<Packet<?>> sent) {

        public HostStep {
            sent = List.copyOf(sent);
        }
    }
}
