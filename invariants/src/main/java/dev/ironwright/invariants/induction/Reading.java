package dev.ironwright.invariants.induction;

import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.HostSharedAction;
import dev.ironwright.protocols.Inbox;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.Receive;
import dev.ironwright.protocols.SharedAction;
import dev.ironwright.protocols.model.Instance.BoundAction;
import dev.ironwright.protocols.model.Mistake;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// What one run of a step reads; -1 stands for what it does not.
///
/// @param inbox for a step that reads an inbox, what must lie there and what must not
record Reading(BoundAction action, int host, int state, int shared, int packet, Cube inbox) {

    Reading(BoundAction action, int host, int state, int shared, int packet) {
        this(action, host, state, shared, packet, Cube.ANY);
    }

    Reading finding(Cube there) {
        return new Reading(action, host, state, shared, packet, there);
    }

    /// The step, and the state of the host that takes it.
    Mistake.Site site(Space space) {
        var actor =
                host < 0
                        ? Optional.<String>empty()
                        : Optional.of(
                                "%s = %s"
                                        .formatted(
                                                space.instance().hosts().get(host),
                                                space.value(host, state)));
        return new Mistake.Site(
                action.action().getClass().getName(),
                "step",
                0,
                Optional.of(action.type().name()),
                actor);
    }

    /// What the step does; of a step that reads an inbox, [#answer(Space, Inbox)] tells.
    @SuppressWarnings({"unchecked", "rawtypes"})
    Outcome<?> answer(Space space) {
        var instance = space.instance();
        Supplier<Object> variables = () -> space.value(space.sharedSlot(), shared);
        Outcome<?> outcome =
                switch (action.action()) {
                    case HostAction a -> a.step(space.value(host, state), instance.local(host));
                    case Receive a ->
                            a.step(
                                    space.value(host, state),
                                    (Packet) space.packet(packet),
                                    instance.local(host));
                    case HostSharedAction a ->
                            a.step(space.value(host, state), variables.get(), instance.local(host));
                    case SharedAction a -> a.step(variables.get());
                    case ReadInbox<?, ?> _ -> throw new IllegalStateException("an inbox is needed");
                };
        return returned(outcome);
    }

    /// What the step does with what it finds in its inbox.
    @SuppressWarnings({"unchecked", "rawtypes"})
    Outcome<?> answer(Space space, Inbox<?> found) {
        var step = (ReadInbox) action.action();
        return returned(step.step(space.value(host, state), found, space.instance().local(host)));
    }

    private static Outcome<?> returned(Object outcome) {
        return (Outcome<?>) Objects.requireNonNull(outcome, "the step returned null");
    }
}
