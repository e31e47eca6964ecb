package dev.ironwright.samples.ironkv;

import java.util.Optional;

/// An answer that a host has given: what the service has said.
///
/// @param seqno the number under which the host sent it
public record AppReply(int seqno, int key, Optional<Integer> value) {}
