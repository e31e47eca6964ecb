package dev.ironwright.samples.ironkv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;

import dev.ironwright.protocols.Default;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How far to explore: who there is, what they may ask for, and IronFleet's parameters.
///
/// What is set to zero, or to false, does not happen, so that the rest can be explored further.
///
/// @param gets how many values each client asks for
/// @param sets how many values each client writes
/// @param redirects how many redirects each client follows
/// @param shards how often the administrator moves a range
/// @param forgeries how often the administrator pretends to be a host that delegates
/// @param careless whether the administrator also names hosts that are none, and empty ranges
/// @param ignores whether a host may drop a request, as IronFleet allows it
/// @param acks whether acknowledgements reach the hosts; they may all be lost
/// @param resendEvery after how many rounds a host sends again what is not acknowledged
/// @param maxSeqno the last number that a host gives to a message for one destination
/// @param maxDelegations how many changes of its delegation map a host has room for
/// @param maxHashtableSize a range with so many values is too large to be delegated
/// @param remembersDeliveries whether the ghost notes deliveries, for goals about repeated ones
/// @param recordsHistory whether the ghost notes what clients ask and hear, for linearizability
/// @param lossy whether packets are lost and must be sent again, by hosts that never stop; else the
///     network keeps everything
/// @param underWay how many packets may be on their way to a host when they can be lost
public record Bounds(
        @Default("2") @Range(min = 1, max = 5) int hosts,
        @Default("1") @Range(min = 0, max = 3) int clients,
        @Default("1,2") List<Integer> keys,
        @Default("1") List<Integer> values,
        @Default("1") @Range(min = 0, max = 9) int gets,
        @Default("1") @Range(min = 0, max = 9) int sets,
        @Default("1") @Range(min = 0, max = 9) int redirects,
        @Default("1") @Range(min = 0, max = 9) int shards,
        @Default("0") @Range(min = 0, max = 9) int forgeries,
        @Default("false") boolean careless,
        @Default("true") boolean ignores,
        @Default("true") boolean acks,
        @Default("free") Scheduler scheduler,
        @Default("1") @Range(min = 1, max = 100) int resendEvery,
        @Default("9") @Range(min = 0, max = 1000) int maxSeqno,
        @Default("99") @Range(min = 4, max = 1000) int maxDelegations,
        @Default("62") @Range(min = 0, max = 1000) int maxHashtableSize,
        @Default("false") boolean remembersDeliveries,
        @Default("false") boolean recordsHistory,
        @Default("false") boolean lossy,
        @Default("2") @Range(min = 1, max = 9) int underWay) {

    /// @throws IllegalArgumentException when the keys are not in order
    public Bounds {
        keys = List.copyOf(keys);
        values = List.copyOf(values);
        if (keys.isEmpty() || !keys.stream().sorted().distinct().toList().equals(keys)) {
            throw new IllegalArgumentException(
                    "keys are in order: keys=%s; write them as in 1,2,3".formatted(keys));
        }
    }

    /// Whether clients ask for anything.
    boolean asks() {
        return clients > 0 && gets + sets > 0;
    }

    /// Whether a range can go from one host to another.
    boolean moves() {
        return hosts > 1 && shards > 0;
    }

    boolean sharesKeys() {
        return moves() && keys.size() > 1;
    }

    boolean movesTwice() {
        return hosts > 1 && shards > 1;
    }

    boolean movesValues() {
        return moves() && clients > 0 && sets > 0 && !values.isEmpty() && maxHashtableSize > 1;
    }

    boolean redirectsClients() {
        return hosts > 1 && asks() && redirects > 0;
    }

    boolean movesUnderWay() {
        return moves() && asks();
    }

    boolean drops() {
        return asks() && ignores;
    }

    boolean forges() {
        return forgeries > 0;
    }

    /// Whether a host can come to have no room for another delegation.
    boolean runsOutOfDelegations() {
        return hosts > 1 && shards > maxDelegations - 3;
    }

    /// Whether a host can come to have no number left for another delegate.
    boolean runsOutOfSeqnos() {
        return hosts > 1 && shards > maxSeqno;
    }

    /// Whether what was sent can be looked up in the network for ever.
    boolean keepsPackets() {
        return !lossy;
    }

    /// What hosts can send each other when clients write nothing.
    public List<KvMessage.Delegate> delegates() {
        return ranges().stream()
                .map(range -> new KvMessage.Delegate(range, Hashtable.EMPTY))
                .toList();
    }

    /// The numbers that messages from one host to another can have.
    public List<Integer> seqnos() {
        return IntStream.rangeClosed(1, Math.min(shards, maxSeqno)).boxed().toList();
    }

    /// The servers.
    public List<HostId> servers() {
        return IntStream.range(0, hosts).mapToObj(index -> new HostId("host", index)).toList();
    }

    /// Who is named in a shard: servers, and a stranger when the administrator is careless.
    public List<HostId> recipients() {
        var stranger = new HostId("administrator", 0);
        return careless
                ? Stream.concat(servers().stream(), Stream.of(stranger)).toList()
                : servers();
    }

    /// The highest number that a client can give to a request.
    public int lastRequest() {
        return gets + sets + redirects;
    }

    /// What a key can be set to: nothing, or a value.
    public List<Optional<Integer>> settings() {
        return Stream.concat(
                        Stream.of(Optional.<Integer>empty()), values.stream().map(Optional::of))
                .toList();
    }

    /// The ranges that differ in the keys that are used, and an empty one for the careless.
    public List<KeyRange> ranges() {
        var ends = new ArrayList<KeyPlus>(List.of(KeyRange.ALL.klo()));
        keys.stream().skip(1).map(KeyPlus.Key::new).forEach(ends::add);
        ends.add(KeyRange.ALL.khi());
        return Sets.cartesianProduct(ImmutableList.of(Sets.newTreeSet(ends), Sets.newTreeSet(ends)))
                .stream()
                .map(pair -> new KeyRange(pair.getFirst(), pair.getLast()))
                .filter(range -> !range.isEmpty() || careless && range.equals(KeyRange.NONE))
                .toList();
    }
}
