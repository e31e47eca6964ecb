package dev.ironwright.explorer.search;

import dev.ironwright.explorer.store.Chunk;
import dev.ironwright.explorer.store.Layout;
import dev.ironwright.explorer.tables.Bundle;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.RowSource;
import dev.ironwright.explorer.tables.Tables;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the rows of packed states, several at once by the bits that decide them.
///
/// Of the rows of a state most are empty: a host that has nothing to do, a packet that it skips. Here
/// rows that hang on few bits together are found by one look at those bits, the empty ones left out.
/// Belongs to one worker and one layout.
final class RowIndex {

    /// How many bits may decide a bundle: all of them that are used should stay near the processor.
    private static final int MOST_BITS = 14;

    private final Layout layout;
    private final int slots;
    private final Tally tally;
    private final Part[] parts;
    private final Bundle[] found;
    private final int[] ordinals;

    private int count;
    private int enabled;

    /// Where some of the rows are found.
    private static final class Part {
        final RowSource[] sources;

        /// The bits that decide, of one word of a packed state and of others.
        final int word;

        final long mask;
        final Word[] others;

        /// By those bits; none when they are too many, and then there is one source.
        final @Nullable Counted[] bundles;

        Part(List<RowSource> sources, List<Word> words, int bits) {
            this.sources = sources.toArray(RowSource[]::new);
            word = words.isEmpty() ? 0 : words.getFirst().place;
            mask = words.isEmpty() ? 0 : words.getFirst().mask;
            others = words.stream().skip(1).toArray(Word[]::new);
            bundles = new Counted[bits > MOST_BITS ? 0 : 1 << bits];
        }

        int key(Chunk chunk, int index) {
            int key = (int) Long.compress(chunk.word(index, word), mask);
            for (var each : others) {
                key |= (int) Long.compress(chunk.word(index, each.place), each.mask) << each.shift;
            }
            return key;
        }
    }

    /// Those bits of a word that decide, and their place in the key.
    private record Word(int place, long mask, int shift) {}

    RowIndex(Tables tables, Layout layout, Tally tally) {
        this.layout = layout;
        this.tally = tally;
        slots = tables.slots();
        var sources = tables.rowSources();
        found = new Bundle[sources.size()];
        ordinals = new int[sources.size()];
        parts = parts(sources);
    }

    /// True when this finds rows of states that are packed so.
    boolean suits(Layout other, Tables tables) {
        return layout.alike(other) && slots == tables.slots();
    }

    private Part[] parts(List<RowSource> sources) {
        var all = new ArrayList<Part>();
        var together = new ArrayList<RowSource>();
        for (var source : sources) {
            if (bits(Stream.concat(together.stream(), Stream.of(source))) > MOST_BITS) {
                flush(together, all);
            }
            together.add(source);
        }
        flush(together, all);
        return all.toArray(Part[]::new);
    }

    private void flush(List<RowSource> together, List<Part> into) {
        if (!together.isEmpty()) {
            into.add(new Part(together, words(together), bits(together.stream())));
            together.clear();
        }
    }

    private int bits(Stream<RowSource> sources) {
        return deciding(sources).map(layout::bits).sum();
    }

    private static IntStream deciding(Stream<RowSource> sources) {
        return sources.flatMapToInt(s -> IntStream.range(0, s.slots()).map(s::slot)).distinct();
    }

    private List<Word> words(List<RowSource> sources) {
        var masks = new long[layout.words()];
        deciding(sources.stream())
                .filter(slot -> layout.bits(slot) > 0)
                .forEach(slot -> masks[layout.word(slot)] |= layout.mask(slot));
        var words = new ArrayList<Word>();
        int shift = 0;
        for (int place = 0; place < masks.length; place++) {
            if (masks[place] != 0) {
                words.add(new Word(place, masks[place], shift));
                shift += Long.bitCount(masks[place]);
            }
        }
        return words;
    }

    /// Finds the rows of a packed state that are not empty, in the order of [Tables#rowsOf].
    ///
    /// @param state the same state, unpacked
    void find(Chunk chunk, int index, int[] state) {
        count = 0;
        enabled = 0;
        for (var part : parts) {
            if (part.bundles.length == 0) {
                add(part.sources[0].row(state));
            } else {
                add(bundle(part, part.key(chunk, index), state));
            }
        }
    }

    /// Finds the rows of a state that is not packed.
    void find(int[] state) {
        count = 0;
        enabled = 0;
        for (var part : parts) {
            for (var source : part.sources) {
                add(source.row(state));
            }
        }
    }

    /// How many bundles of rows were found.
    int count() {
        return count;
    }

    Bundle bundle(int i) {
        return found[i];
    }

    /// The place of a bundle's first transition among all of the state.
    int ordinal(int i) {
        return ordinals[i];
    }

    /// How many transitions all rows have together.
    int enabled() {
        return enabled;
    }

    private void add(Counted bundle) {
        tally.visit(bundle);
        add(bundle.rows);
    }

    private void add(@Nullable Row row) {
        if (row != null) {
            tally.visit(row);
            add(row.alone());
        }
    }

    private void add(Bundle bundle) {
        if (bundle.size() > 0) {
            found[count] = bundle;
            ordinals[count++] = enabled;
            enabled += bundle.size();
        }
    }

    private Counted bundle(Part part, int key, int[] state) {
        var known = part.bundles[key];
        return known == null ? newBundle(part, key, state) : known;
    }

    private Counted newBundle(Part part, int key, int[] state) {
        var all = new ArrayList<Row>();
        for (var source : part.sources) {
            var row = source.row(state);
            if (row != null) {
                all.add(row);
            }
        }
        var bundle = tally.newBundle(all);
        part.bundles[key] = bundle;
        return bundle;
    }

    /// Rows that are found together, counted by an id.
    record Counted(int id, List<Row> all, Bundle rows) {

        Counted(int id, List<Row> all) {
            this(id, List.copyOf(all), new Bundle(all));
        }
    }
}
