package dev.ironwright.explorer.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multisets;

import dev.ironwright.explorer.Step;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Packet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The packets in the network, in the three ways a network can keep them.
sealed interface Wire {

    /// A network without packets.
    static Wire empty(Network network) {
        return switch (network) {
            case UNORDERED_DUPLICATING -> new Kept(ImmutableSet.of());
            case UNORDERED, UNORDERED_LOSSY -> new Bag(ImmutableMultiset.of());
            case ORDERED, ORDERED_LOSSY -> new Queues(Map.of());
        };
    }

    /// All packets, as often as they are there, in order where the network keeps it.
    List<Packet<?>> packets();

    /// The packets that could be received next, each once.
    List<Packet<?>> deliverable();

    /// The network when these packets were sent, in this order.
    Wire with(List<Packet<?>> sent);

    /// The network when one of the [#deliverable] was received.
    Wire without(Packet<?> received);

    /// Every way to lose one packet: one for each distinct packet, or for each place in a queue.
    List<Loss> losses();

    /// A packet is lost, and what remains.
    record Loss(Step.Drop drop, Wire rest) {}

    /// Every way to double one packet: as many as there are to lose one.
    List<Gain> gains();

    /// A packet is doubled, and what is there then.
    record Gain(Step.Duplicate duplicate, Wire all) {}

    /// Everything ever sent: a set that never shrinks. What is lost was never received.
    record Kept(ImmutableSet<Packet<?>> set) implements Wire {

        @Override
        public List<Packet<?>> packets() {
            return set.asList();
        }

        @Override
        public List<Packet<?>> deliverable() {
            return set.asList();
        }

        @Override
        public Wire with(List<Packet<?>> sent) {
            return new Kept(ImmutableSet.<Packet<?>>builder().addAll(set).addAll(sent).build());
        }

        @Override
        public Wire without(Packet<?> received) {
            return this;
        }

        @Override
        public List<Loss> losses() {
            return List.of();
        }

        @Override
        public List<Gain> gains() {
            return List.of();
        }
    }

    /// What is in flight: a packet may be there twice, and receiving takes one.
    record Bag(ImmutableMultiset<Packet<?>> bag) implements Wire {

        @Override
        public List<Packet<?>> packets() {
            return bag.asList();
        }

        @Override
        public List<Packet<?>> deliverable() {
            return bag.elementSet().asList();
        }

        @Override
        public Wire with(List<Packet<?>> sent) {
            return new Bag(ImmutableMultiset.<Packet<?>>builder().addAll(bag).addAll(sent).build());
        }

        @Override
        public Wire without(Packet<?> received) {
            return new Bag(
                    ImmutableMultiset.copyOf(
                            Multisets.difference(bag, ImmutableMultiset.of(received))));
        }

        @Override
        public List<Loss> losses() {
            return deliverable().stream()
                    .map(packet -> new Loss(new Step.Drop(packet, 0), without(packet)))
                    .toList();
        }

        @Override
        public List<Gain> gains() {
            return deliverable().stream()
                    .map(p -> new Gain(new Step.Duplicate(p, 0), with(List.of(p))))
                    .toList();
        }
    }

    /// A queue from each host to each other; only the oldest packet of each can be received.
    record Queues(Map<Route, List<Packet<?>>> queues) implements Wire {

        /// From whom to whom.
        record Route(HostId source, HostId destination) {
            static Route of(Packet<?> packet) {
                return new Route(packet.source(), packet.destination());
            }
        }

        @Override
        public List<Packet<?>> packets() {
            return queues.values().stream().<Packet<?>>flatMap(List::stream).toList();
        }

        @Override
        public List<Packet<?>> deliverable() {
            return queues.values().stream().<Packet<?>>map(List::getFirst).toList();
        }

        @Override
        public Wire with(List<Packet<?>> sent) {
            var longer = new HashMap<>(queues);
            for (var packet : sent) {
                longer.merge(
                        Route.of(packet),
                        List.of(packet),
                        (queue, last) ->
                                ImmutableList.<Packet<?>>builder()
                                        .addAll(queue)
                                        .addAll(last)
                                        .build());
            }
            return new Queues(longer);
        }

        @Override
        public Wire without(Packet<?> received) {
            return without(Route.of(received), 0);
        }

        /// An empty queue is no queue, so that equal networks are equal maps.
        private Wire without(Route route, int position) {
            var shorter = new HashMap<>(queues);
            var queue = new ArrayList<>(queues.get(route));
            queue.remove(position);
            if (queue.isEmpty()) {
                shorter.remove(route);
            } else {
                shorter.put(route, List.copyOf(queue));
            }
            return new Queues(shorter);
        }

        @Override
        public List<Loss> losses() {
            var all = new ArrayList<Loss>();
            queues.forEach((route, queue) -> {
                for (int i = 0; i < queue.size(); i++) {
                    all.add(new Loss(new Step.Drop(queue.get(i), i), without(route, i)));
                }
            });
            return all;
        }

        @Override
        public List<Gain> gains() {
            var all = new ArrayList<Gain>();
            queues.forEach((route, queue) -> {
                for (int i = 0; i < queue.size(); i++) {
                    var longer = new ArrayList<>(queue);
                    longer.add(i, queue.get(i));
                    var doubled = new HashMap<>(queues);
                    doubled.put(route, List.copyOf(longer));
                    all.add(new Gain(new Step.Duplicate(queue.get(i), i), new Queues(doubled)));
                }
            });
            return all;
        }
    }
}
