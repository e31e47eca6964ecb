package dev.ironwright.samples.ironrsl;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import com.google.common.collect.ImmutableSortedSet;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Packets;
import dev.ironwright.samples.ironrsl.RslMessage.Message2b;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The replicas that voted alike, when they are a quorum: then the batch is chosen for the slot.
public record QuorumOf2bs(Message2b vote, Set<HostId> voters) {

    private static final Comparator<QuorumOf2bs> BY_BALLOT =
            Comparator.comparing(quorum -> quorum.vote().bal());

    public QuorumOf2bs {
        voters = ImmutableSortedSet.copyOf(voters);
    }

    /// All quorums among these votes.
    static Stream<QuorumOf2bs> among(Packets<Message2b> sent, int size) {
        var voters = mapping(Packet<Message2b>::source, toCollection(TreeSet::new));
        return sent.stream().collect(groupingBy(Packet::message, voters)).entrySet().stream()
                .filter(entry -> entry.getValue().size() >= size)
                .map(entry -> new QuorumOf2bs(entry.getKey(), entry.getValue()));
    }

    /// The oldest quorum for a slot.
    static Optional<QuorumOf2bs> first(Packets<Message2b> sent, int size, int opn) {
        return among(sent, size).filter(quorum -> quorum.vote().opn() == opn).min(BY_BALLOT);
    }

    /// The batches that are chosen for the slots from 0 on, as far as there is no gap.
    static List<RequestBatch> maximalSequence(Packets<Message2b> sent, int size) {
        var batches = new ArrayList<RequestBatch>();
        var next = first(sent, size, 0);
        while (next.isPresent()) {
            batches.add(next.get().vote().val());
            next = first(sent, size, batches.size());
        }
        return batches;
    }
}
