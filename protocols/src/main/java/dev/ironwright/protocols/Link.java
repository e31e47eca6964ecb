package dev.ironwright.protocols;

import java.util.Optional;

/// A link of a [Chain].
///
/// @param name what is true in it, for people
/// @param in whether it is true now
/// @param helper the step that leads on
public record Link(String name, boolean in, Helper helper) {

    /// The step that leads on from a link; the [Setup] must say that it is fair.
    public sealed interface Helper {

        /// An action of this host, with any parameters; of nobody, for an action of the shared
        /// variables.
        record Act(Class<? extends Action<?>> action, Optional<HostId> host) implements Helper {}

        /// The receipt of this packet.
        record Deliver(Packet<?> packet) implements Helper {}

        /// Time: the link is left before the clock of this host has ticked more than so often.
        record Pass(int ticks, HostId clock) implements Helper {}
    }

    /// A link of which it is still to be said what helps.
    public record Start(String name, boolean in) {

        /// This host helps by this action.
        public Link by(Class<? extends Action<?>> action, HostId host) {
            return new Link(name, in, new Helper.Act(action, Optional.of(host)));
        }

        /// This action of the shared variables helps.
        public Link by(Class<? extends Action<?>> action) {
            return new Link(name, in, new Helper.Act(action, Optional.empty()));
        }

        /// It helps that this packet is received.
        public Link byDelivery(Packet<?> packet) {
            return new Link(name, in, new Helper.Deliver(packet));
        }

        /// It helps that time goes on: this host's clock ticks at most so often from when a
        /// behaviour comes into the link until it leaves it.
        public Link within(int ticks, HostId clock) {
            return new Link(name, in, new Helper.Pass(ticks, clock));
        }
    }
}
