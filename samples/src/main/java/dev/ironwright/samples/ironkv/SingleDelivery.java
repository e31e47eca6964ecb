package dev.ironwright.samples.ironkv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;

import dev.ironwright.protocols.HostId;

import java.util.Optional;
import java.util.TreeMap;

/// Reliable delivery, each message once and in order, over a network that promises nothing.
///
/// IronFleet's component of that name. A sender numbers its messages for each destination and keeps
/// them until they are acknowledged; a receiver takes the next number, and no other.
///
/// @param receiveState the tombstones: up to which number there is nothing more to take from a source
/// @param sendState what each destination has not acknowledged
public record SingleDelivery(
        ImmutableSortedMap<HostId, Integer> receiveState,
        ImmutableSortedMap<HostId, AckState> sendState) {

    static final SingleDelivery EMPTY =
            new SingleDelivery(ImmutableSortedMap.of(), ImmutableSortedMap.of());

    /// A message with its number, and the sender that remembers it.
    record Sending(SingleDelivery sender, SingleMessage message) {}

    /// The number of the last message taken from this source.
    public int tombstone(HostId source) {
        return receiveState.getOrDefault(source, 0);
    }

    /// What is known of this destination.
    public AckState to(HostId destination) {
        return sendState.getOrDefault(destination, AckState.EMPTY);
    }

    /// Gives the message the next number; refuses when there is none.
    Optional<Sending> send(HostId destination, KvMessage m, int maxSeqno) {
        int seqno = to(destination).highestSeqno() + 1;
        if (seqno > maxSeqno) {
            return Optional.empty();
        }
        var message = new SingleMessage(seqno, destination, m);
        return Optional.of(
                new Sending(with(destination, to(destination).sending(message)), message));
    }

    /// Whether this is the next message from that source.
    boolean isNext(HostId source, SingleMessage message) {
        return message.seqno() == tombstone(source) + 1;
    }

    /// Whether this message was taken from that source before.
    boolean isDuplicate(HostId source, SingleMessage message) {
        return message.seqno() <= tombstone(source);
    }

    /// After the next message from this source is taken.
    SingleDelivery receiving(HostId source) {
        return new SingleDelivery(put(receiveState, source, tombstone(source) + 1), sendState);
    }

    /// After an acknowledgement from this destination.
    SingleDelivery acknowledged(HostId destination, Ack ack) {
        return to(destination).numPacketsAcked() < ack.seqno()
                ? with(destination, to(destination).acknowledged(ack.seqno()))
                : this;
    }

    /// Everything that is to be sent again.
    ImmutableList<SingleMessage> unAcked() {
        return sendState.values().stream()
                .flatMap(state -> state.unAcked().stream())
                .collect(ImmutableList.toImmutableList());
    }

    private SingleDelivery with(HostId destination, AckState state) {
        return new SingleDelivery(receiveState, put(sendState, destination, state));
    }

    private static <V> ImmutableSortedMap<HostId, V> put(
            ImmutableSortedMap<HostId, V> map, HostId host, V value) {
        var changed = new TreeMap<>(map);
        changed.put(host, value);
        return ImmutableSortedMap.copyOfSorted(changed);
    }
}
