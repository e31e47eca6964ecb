package dev.ironwright.explorer.partialorder;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.protocols.Network;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Packets that are sent, by id: what leaves the same in the network is equal.
///
/// @param channel the channel of a packet, which has an order where the network keeps one
record Sends(Network network, IntUnaryOperator channel) {

    ImmutableIntArray of(IntStream packets) {
        if (network.ordered()) {
            return ImmutableIntArray.copyOf(
                    packets.boxed()
                            .sorted((a, b) -> Integer.compare(channelOf(a), channelOf(b)))
                            .mapToInt(Integer::intValue));
        }
        var sorted = packets.sorted();
        return ImmutableIntArray.copyOf(network.consumes() ? sorted : sorted.distinct());
    }

    private int channelOf(int packet) {
        return channel.applyAsInt(packet);
    }

    /// Some packets and then others.
    ImmutableIntArray together(ImmutableIntArray first, ImmutableIntArray then) {
        if (then.isEmpty()) {
            return first;
        }
        return first.isEmpty() ? then : of(IntStream.concat(first.stream(), then.stream()));
    }
}
