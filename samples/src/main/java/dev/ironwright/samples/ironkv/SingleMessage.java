package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.HostId;

/// A message that is to be delivered once, and after those with smaller numbers.
///
/// @param seqno counts what its sender has sent to `dst`, from 1
/// @param dst whom it is for: a host keeps it for sending again
public record SingleMessage(int seqno, HostId dst, KvMessage m) implements Frame {

    @Override
    public String toString() {
        return "#" + seqno + " " + m;
    }
}
