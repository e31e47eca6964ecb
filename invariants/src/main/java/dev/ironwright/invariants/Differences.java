package dev.ironwright.invariants;

import com.google.common.primitives.ImmutableIntArray;

import dev.ironwright.explorer.tables.InboxReader;
import dev.ironwright.explorer.tables.PairMap;

import java.util.concurrent.CopyOnWriteArrayList;

/// What one view of a channel's packets has beyond another, remembered by the two.
final class Differences {

    private final PairMap pairs = new PairMap();
    private final CopyOnWriteArrayList<ImmutableIntArray> all = new CopyOnWriteArrayList<>();

    /// The elements of the later view that the earlier one has not.
    ImmutableIntArray between(int earlier, int later, InboxReader reader) {
        int known = pairs.get(earlier, later);
        return known == PairMap.ABSENT ? compute(earlier, later, reader) : all.get(known);
    }

    private synchronized ImmutableIntArray compute(int earlier, int later, InboxReader reader) {
        var old = reader.messagesOfView(earlier);
        var fresh =
                ImmutableIntArray.copyOf(
                        reader.messagesOfView(later).stream().filter(m -> !old.contains(m)));
        if (pairs.get(earlier, later) == PairMap.ABSENT) {
            int known = all.indexOf(fresh);
            if (known < 0) {
                known = all.size();
                all.add(fresh);
            }
            pairs.put(earlier, later, known);
        }
        return fresh;
    }
}
