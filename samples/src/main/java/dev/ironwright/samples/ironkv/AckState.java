package dev.ironwright.samples.ironkv;

import java.util.List;
import java.util.stream.Stream;

/// What a sender knows of one destination.
///
/// @param numPacketsAcked the destination has all messages up to this number
/// @param unAcked those after it, in order: what is sent again and again
public record AckState(int numPacketsAcked, List<SingleMessage> unAcked) {

    static final AckState EMPTY = new AckState(0, List.of());

    public AckState {
        unAcked = List.copyOf(unAcked);
    }

    /// The number of the last message that was ever sent there.
    public int highestSeqno() {
        return numPacketsAcked + unAcked.size();
    }

    AckState sending(SingleMessage message) {
        return new AckState(
                numPacketsAcked, Stream.concat(unAcked.stream(), Stream.of(message)).toList());
    }

    /// Everything up to `seqno` has arrived.
    AckState acknowledged(int seqno) {
        if (seqno <= numPacketsAcked) {
            return this;
        }
        var rest = unAcked.stream().dropWhile(message -> message.seqno() <= seqno).toList();
        return new AckState(seqno, rest);
    }
}
