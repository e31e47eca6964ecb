package dev.ironwright.explorer.tables;

import dev.ironwright.protocols.model.Mistake;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives equal values equal, dense ids, and each id the random word that it adds to a fingerprint.
///
/// Writers hold the lock of the tables; words may be read by anyone who came by the id.
public final class Interner {

    private final Map<Object, Integer> ids = new HashMap<>();
    private final List<Object> values = new ArrayList<>();
    private final Set<Long> taken = new HashSet<>();
    private final Map<Integer, Long> moved = new HashMap<>();
    private final String slot;
    private final long salt;
    private volatile long[] words = new long[16];

    /// @param slot names the slot, so that a value counts differently in each
    Interner(String slot) {
        this.slot = slot;
        salt = StableHash.of(slot);
    }

    /// The id of a value, a new one when it has none yet.
    ///
    /// @throws dev.ironwright.protocols.model.MistakeException when it is null or can change
    int id(@Nullable Object value) {
        var known = ids.get(value);
        if (known != null) {
            return known;
        }
        if (value == null) {
            throw Mistake.malformed(
                    Interner.class,
                    "a state or message is null: of=" + slot,
                    "A value that was never set; Optional says that there may be none.");
        }
        int id = values.size();
        long word = freeWord(id, wordOf(value));
        if (id == words.length) {
            words = Arrays.copyOf(words, 2 * id);
        }
        words[id] = word;
        values.add(value);
        ids.put(value, id);
        return id;
    }

    private long wordOf(Object value) {
        return StableHash.mix(salt ^ StableHash.of(value));
    }

    /// Two values of one class may have the same `hashCode` and so the same hash; with the same word
    /// they would count as one state.
    private long freeWord(int id, long wanted) {
        long word = wanted;
        while (!taken.add(word)) {
            word = StableHash.mix(word + 1);
            moved.put(id, wanted);
        }
        return word;
    }

    /// The value behind an id.
    public Object value(int id) {
        return values.get(id);
    }

    /// Every value, by id.
    List<Object> values() {
        return List.copyOf(values);
    }

    long word(int id) {
        return words[id];
    }

    /// True while the value behind an id still hashes as it did when it was interned.
    boolean unchanged(int id) {
        return moved.getOrDefault(id, words[id]) == wordOf(values.get(id));
    }

    public int size() {
        return values.size();
    }
}
