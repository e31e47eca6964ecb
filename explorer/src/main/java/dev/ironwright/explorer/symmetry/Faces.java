package dev.ironwright.explorer.symmetry;

import dev.ironwright.explorer.tables.StableHash;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.At;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/// What each id of a slot looks like when the points in it have no names.
final class Faces {

    private static final VarHandle FACES = MethodHandles.arrayElementVarHandle(Face[].class);
    private static final long BLANK = 0x626C616E6BL;
    private static final long MARKED = 0x6D61726B6564L;

    private final Tables tables;
    private final Points points;
    private volatile Face[][] faces = new Face[0][];

    /// A value without names: its hash when all points are blank and, for each point that it
    /// mentions, its hash when that one is marked.
    ///
    /// @param hash of the value with all points blank, and of its slot
    @SuppressWarnings("ArrayRecordComponent")
    record Face(long hash, int[] points, long[] marks) {}

    Faces(Tables tables, Points points) {
        this.tables = tables;
        this.points = points;
    }

    /// What an id of a slot looks like.
    Face face(int slot, int id) {
        var known = faces;
        if (slot < known.length && id < known[slot].length) {
            var face = (Face) FACES.getAcquire(known[slot], id);
            if (face != null) {
                return face;
            }
        }
        return compute(slot, id);
    }

    private Face compute(int slot, int id) {
        synchronized (tables) {
            var face = look(slot, id);
            var all = faces;
            if (slot >= all.length) {
                int known = all.length;
                all = Arrays.copyOf(all, tables.slots());
                Arrays.fill(all, known, all.length, new Face[0]);
            }
            if (id >= all[slot].length) {
                all = all.clone();
                all[slot] = Arrays.copyOf(all[slot], Math.max(16, 2 * (id + 1)));
            }
            FACES.setRelease(all[slot], id, face);
            faces = all;
            return face;
        }
    }

    /// The host of a state and the ends of a packet are mentioned too.
    private Face look(int slot, int id) {
        if (slot < tables.hosts()) {
            var host = tables.instance().hosts().get(slot);
            return look(List.of(new At<>(host, tables.state(slot, id))));
        }
        if (slot == tables.sharedSlot()) {
            return look(tables.hasShared() ? List.of(tables.shared(id)) : List.of());
        }
        if (slot == tables.ghostSlot()) {
            return look(tables.hasGhost() ? List.of(tables.ghost(id)) : List.of());
        }
        return slot < tables.firstChannelSlot()
                ? look(List.of(tables.environment(id)))
                : look(tables.channelAt(slot).packets(id));
    }

    private Face look(Collection<?> values) {
        var mentioned = new BitSet();
        long hash = hash(values, value -> blank(value, mentioned));
        var all = mentioned.stream().toArray();
        var marks = new long[all.length];
        for (int i = 0; i < all.length; i++) {
            int marked = all[i];
            marks[i] = hash(values, value -> marked(value, marked));
        }
        return new Face(hash, all, marks);
    }

    private long hash(Collection<?> values, StableHash.Names names) {
        boolean ordered = tables.instance().setup().network().ordered();
        long hash = 0;
        for (var value : values) {
            long each = StableHash.of(value, names);
            hash = ordered ? StableHash.mix(hash * 3 + each) : hash + StableHash.mix(each);
        }
        return hash;
    }

    private long blank(Object value, BitSet mentioned) {
        int point = points.number(value);
        if (point < 0) {
            return 0;
        }
        mentioned.set(point);
        return StableHash.mix(BLANK + points.blocks().get(point));
    }

    private long marked(Object value, int marked) {
        int point = points.number(value);
        if (point < 0) {
            return 0;
        }
        return StableHash.mix((point == marked ? MARKED : BLANK) + points.blocks().get(point));
    }
}
