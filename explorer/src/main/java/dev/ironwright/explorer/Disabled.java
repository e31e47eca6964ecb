package dev.ironwright.explorer;

import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Packet;

import java.util.Optional;

/// An action that cannot happen in a state, and why.
///
/// @param host the host that would act; empty for an action over the shared variables alone
/// @param packet the packet that it would receive, when it receives one
/// @param reason what the step gave with `skip`, or that there is no packet to receive
public record Disabled(
        Optional<HostId> host, Action<?> action, Optional<Packet<?>> packet, String reason) {}
