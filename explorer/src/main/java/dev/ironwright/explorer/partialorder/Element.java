package dev.ironwright.explorer.partialorder;

import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Instance.BoundAction;

import java.util.List;
import java.util.Optional;

/// What a reduction takes or leaves whole: an action that a host takes by itself, or the delivery of
/// one packet to whatever actions receive it.
///
/// @param packet the packet that is delivered; none for a host's own action
record Element(List<BoundAction> actions, Optional<Packet<?>> packet) {}
