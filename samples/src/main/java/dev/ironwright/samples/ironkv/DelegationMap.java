package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.HostId;
import dev.ironwright.samples.ironkv.KeyPlus.KeyInf;
import dev.ironwright.samples.ironkv.KeyPlus.KeyZero;

import java.util.ArrayList;
import java.util.List;

/// Which host owns which key: a host's view of the whole order of keys.
///
/// Kept as IronFleet's implementation keeps it, by the low ends of ranges. It is always
/// defragmented, so that equal maps are equal values.
///
/// @param lows each entry owns the keys from its low end up to the next entry's; the first starts at
///     zero, so every key has an owner
public record DelegationMap(List<Low> lows) {

    /// The keys from here up to the next entry belong to this host.
    public record Low(KeyPlus klo, HostId host) {
        @Override
        public String toString() {
            return klo + "→" + host;
        }
    }

    public DelegationMap {
        lows = List.copyOf(lows);
    }

    /// All keys belong to this host.
    public static DelegationMap allTo(HostId host) {
        return new DelegationMap(List.of(new Low(new KeyZero(), host)));
    }

    /// The owner of a key.
    public HostId owner(int key) {
        return owner(new KeyPlus.Key(key));
    }

    private HostId owner(KeyPlus key) {
        return lows.reversed().stream()
                .filter(low -> low.klo().compareTo(key) <= 0)
                .findFirst()
                .orElseThrow()
                .host();
    }

    /// Whether every key of the range, also those that nobody has used, belongs to this host.
    public boolean delegatesAll(KeyRange range, HostId host) {
        return owner(range.klo()).equals(host)
                && lows.stream()
                        .filter(low -> range.klo().compareTo(low.klo()) < 0)
                        .filter(low -> low.klo().compareTo(range.khi()) < 0)
                        .allMatch(low -> low.host().equals(host));
    }

    /// The map in which the keys of the range belong to this host.
    public DelegationMap delegating(KeyRange range, HostId host) {
        if (range.isEmpty()) {
            return this;
        }
        var changed = new ArrayList<Low>();
        lows.stream().filter(low -> low.klo().compareTo(range.klo()) < 0).forEach(changed::add);
        changed.add(new Low(range.klo(), host));
        if (!(range.khi() instanceof KeyInf)) {
            changed.add(new Low(range.khi(), owner(range.khi())));
        }
        lows.stream().filter(low -> low.klo().compareTo(range.khi()) > 0).forEach(changed::add);
        return new DelegationMap(defragmented(changed));
    }

    /// Neighbours of one owner become one entry.
    private static List<Low> defragmented(List<Low> lows) {
        var merged = new ArrayList<Low>();
        for (var low : lows) {
            if (merged.isEmpty() || !merged.getLast().host().equals(low.host())) {
                merged.add(low);
            }
        }
        return merged;
    }
}
