package dev.ironwright.protocols;

/// A distributed protocol: one class whose nested records say everything.
///
/// Nested records are found by what they implement, never registered: an [Action] is one thing a
/// host may do, a [Claim] is something that should be true, a [Message] travels in packets. The
/// record `B` holds the bounds of an exploration; its components carry a [Default] each.
///
/// A protocol may be spread over files: records nested in an interface that the class implements are
/// nested in the class.
///
/// Implementations need a public or package-private constructor without parameters and hold no
/// state of their own.
///
/// @param <B> the record of bounds
public interface Protocol<B extends Record> {

    /// The hosts, the network and the initial states within these bounds.
    Setup setup(B bounds);
}
