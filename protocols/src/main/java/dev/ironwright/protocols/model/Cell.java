package dev.ironwright.protocols.model;

import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Outcome;

import java.util.Optional;

/// One reached cell of a local transition table, as values: what an action answered, once and for all.
///
/// @param host the host that acted; empty for an action over the shared variables alone
/// @param state the host's state, or the shared variables when no host acted
/// @param read what it read beside its own state: a packet, an inbox, or the shared variables
public record Cell(
        Optional<HostId> host,
        Action<?> action,
        Object state,
        Optional<Object> read,
        Outcome<?> outcome) {}
