package dev.ironwright.samples.ironrsl;

import com.google.common.collect.ImmutableSortedMap;

import dev.ironwright.protocols.HostId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// At most one reply for each client, so that a request that was executed need not be again.
///
/// Nothing depends on what is in it: entries may be evicted, or not be made.
public record ReplyCache(Map<HostId, Reply> replies) {

    static final ReplyCache EMPTY = new ReplyCache(Map.of());

    public ReplyCache {
        replies = ImmutableSortedMap.copyOf(replies);
    }

    /// The cached reply that answers this request: that of its client, for no older request.
    Optional<Reply> answerTo(HostId client, int seqno) {
        return Optional.ofNullable(replies.get(client)).filter(reply -> seqno <= reply.seqno());
    }

    /// The cache with these replies in it.
    ReplyCache with(List<Reply> fresh) {
        var all = new HashMap<>(replies);
        fresh.forEach(reply -> all.put(reply.client(), reply));
        return new ReplyCache(all);
    }

    /// Every cache whose entries are old ones or fresh ones, each of them there or not.
    List<ReplyCache> anyWith(List<Reply> fresh) {
        var choices = new LinkedHashSet<>(List.of(EMPTY));
        for (var reply : with(fresh).replies.values()) {
            var client = reply.client();
            for (var cache : new ArrayList<>(choices)) {
                Optional.ofNullable(replies.get(client))
                        .ifPresent(old -> choices.add(cache.with(List.of(old))));
                fresh.stream()
                        .filter(each -> each.client().equals(client))
                        .forEach(each -> choices.add(cache.with(List.of(each))));
            }
        }
        return List.copyOf(choices);
    }
}
