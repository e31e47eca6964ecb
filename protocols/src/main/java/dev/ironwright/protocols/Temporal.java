package dev.ironwright.protocols;

/// A claim about whole behaviours, which go on for ever: what happens sooner or later.
///
/// Each tuple is fixed for a behaviour, while what its components show of a state changes:
/// `At<Host>` is the same host all the time, in whatever state it is then; a `Packet` is the
/// same packet whether or not it is in the network. A behaviour may stop, or go round in a
/// circle, wherever the fairness that the [Setup] declares does not forbid it.
public sealed interface Temporal extends Claim
        permits LeadsTo, AlwaysEventually, EventuallyAlways, Chain {}
