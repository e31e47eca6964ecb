package dev.ironwright.samples.ironkv;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironkv.AppRequest.AppGet;
import dev.ironwright.samples.ironkv.AppRequest.AppSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One hash table that answers requests, one after the other: what IronKV looks like from outside.
public final class HashtableSpec implements Specification<HashtableSpec.Bounds> {

    /// What may be asked.
    ///
    /// @param lastSeqno requests and replies are numbered up to this
    public record Bounds(
            @Default("1,2") List<Integer> keys,
            @Default("1") List<Integer> values,
            @Default("1") @Range(min = 0, max = 99) int lastSeqno) {

        public List<Integer> seqnos() {
            return IntStream.rangeClosed(1, lastSeqno).boxed().toList();
        }

        public List<Optional<Integer>> settings() {
            return Stream.concat(
                            Stream.of(Optional.<Integer>empty()), values.stream().map(Optional::of))
                    .toList();
        }
    }

    /// The table, and what was asked and answered so far.
    public record State(
            Hashtable ht, ImmutableSet<AppRequest> requests, ImmutableSet<AppReply> replies) {

        State executing(Hashtable changed, AppRequest request, AppReply reply) {
            return new State(changed, plus(requests, request), plus(replies, reply));
        }

        private static <T> ImmutableSet<T> plus(Set<T> set, T element) {
            return Sets.union(set, Set.of(element)).immutableCopy();
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup().shared(new State(Hashtable.EMPTY, ImmutableSet.of(), ImmutableSet.of()));
    }

    /// The reply to a get is what the table says.
    public record Get(int key, @In("seqnos") int seqno, @In("seqnos") int replySeqno)
            implements SharedAction<State> {
        @Override
        public Outcome<State> step(State s) {
            var reply = new AppReply(replySeqno, key, s.ht.lookup(key));
            return to(s.executing(s.ht, new AppGet(seqno, key), reply));
        }
    }

    /// A set changes the table; its reply says what was written.
    public record Put(
            int key,
            @In("settings") Optional<Integer> value,
            @In("seqnos") int seqno,
            @In("seqnos") int replySeqno)
            implements SharedAction<State> {
        @Override
        public Outcome<State> step(State s) {
            var reply = new AppReply(replySeqno, key, value);
            return to(s.executing(s.ht.set(key, value), new AppSet(seqno, key, value), reply));
        }
    }
}
