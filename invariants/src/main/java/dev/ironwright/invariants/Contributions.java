package dev.ironwright.invariants;

import dev.ironwright.explorer.search.Monitor;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.StableHash;
import dev.ironwright.explorer.tables.Tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Watches a search, and says of each part of a state by how much it multiplies the states.
///
/// A part is a field of a role's hosts or of the variables, or a type of packets. Thought away, it lets
/// states be the same that differ in it alone; how many are left is counted for each part.
final class Contributions implements Constrained {

    private final Tables tables;
    private final Monitor claims;
    private final AtomicReferenceArray<Breakdown> slots;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Sketch whole = new Sketch();
    private volatile List<Sketch> without = List.of();

    Contributions(Tables tables) {
        this.tables = tables;
        claims = Monitors.of(tables);
        slots = new AtomicReferenceArray<>(tables.width());
    }

    @Override
    public long goals(Arrival arrival) {
        see(arrival.state());
        return 0;
    }

    private void see(int[] state) {
        var shares = new Breakdown.Share[tables.slots()];
        long word = 0;
        for (int slot = 0; slot < shares.length; slot++) {
            shares[slot] = breakdown(slot).share(state[slot]);
            word += shares[slot].word();
        }
        var parts = without;
        var left = new long[parts.size()];
        for (var share : shares) {
            for (int i = 0; i < share.parts().length(); i++) {
                left[share.parts().get(i)] += share.differences().get(i);
            }
        }
        for (int part = 0; part < left.length; part++) {
            parts.get(part).add(StableHash.mix(word + left[part]));
        }
        whole.add(StableHash.mix(word));
    }

    private Breakdown breakdown(int slot) {
        var known = slots.get(slot);
        if (known != null) {
            return known;
        }
        slots.compareAndSet(slot, null, new Breakdown(tables, slot, this::place));
        return slots.get(slot);
    }

    /// The place of a part. In the states before it was met, nothing has to be thought away.
    private int place(String part) {
        synchronized (places) {
            var known = places.get(part);
            if (known != null) {
                return known;
            }
            var sketch = new Sketch();
            sketch.addAll(whole);
            var more = new ArrayList<>(without);
            more.add(sketch);
            without = List.copyOf(more);
            places.put(part, more.size() - 1);
            return more.size() - 1;
        }
    }

    /// All parts, those that multiply most first.
    List<Estimate.Contribution> all() {
        var all = new ArrayList<Estimate.Contribution>();
        synchronized (places) {
            double states = whole.distinct();
            places.forEach((part, place) -> {
                double factor = states / Math.max(1, without.get(place).distinct());
                all.add(new Estimate.Contribution(part, Math.max(1, factor)));
            });
        }
        all.sort(
                Comparator.comparingDouble(Estimate.Contribution::factor)
                        .reversed()
                        .thenComparing(Estimate.Contribution::part));
        return all;
    }

    @Override
    public Monitor claims() {
        return claims;
    }
}
