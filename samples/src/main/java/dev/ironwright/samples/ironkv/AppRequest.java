package dev.ironwright.samples.ironkv;

import java.util.Optional;

/// A request that a host has executed: what the service has been asked to do.
public sealed interface AppRequest {

    /// The number under which it came.
    int seqno();

    /// The key it is about.
    int key();

    /// Asks for a value.
    record AppGet(int seqno, int key) implements AppRequest {}

    /// Gives the key a value, or none.
    record AppSet(int seqno, int key, Optional<Integer> value) implements AppRequest {}
}
