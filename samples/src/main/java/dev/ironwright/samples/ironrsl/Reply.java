package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.HostId;

/// The answer to a client's request of this number.
public record Reply(HostId client, int seqno, String reply) {}
