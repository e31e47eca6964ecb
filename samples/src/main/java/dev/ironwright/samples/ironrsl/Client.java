package dev.ironwright.samples.ironrsl;

import com.google.common.collect.ImmutableSortedSet;

import java.util.Set;

/// Sends requests to the replicas and waits for nothing.
///
/// @param seqno the number of its last request, 0 before the first
/// @param answered the requests that it has a reply to, as far as it takes note of them
public record Client(int seqno, Set<Integer> answered) {

    public Client {
        answered = ImmutableSortedSet.copyOf(answered);
    }

    static Client initial() {
        return new Client(0, Set.of());
    }

    Client asking() {
        return new Client(seqno + 1, answered);
    }

    Client hearing(int answer) {
        var next = new ImmutableSortedSet.Builder<Integer>(Integer::compare).addAll(answered);
        return new Client(seqno, next.add(answer).build());
    }
}
