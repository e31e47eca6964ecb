package dev.ironwright.explorer.symmetry;

import dev.ironwright.explorer.tables.StableHash;
import dev.ironwright.explorer.tables.Tables;

import java.util.Arrays;

/// Colours points by how they occur in a state, whatever their names.
///
/// A point's colour is refined by the values that mention it: by how each looks with this point marked
/// and the others blank, and by the colours of the others. That is the refinement of Weisfeiler and
/// Leman, on values in place of edges. Colours are hashes: two that are the same by chance cost time,
/// not correctness. For one thread.
final class Colours {

    private static final long DISTINGUISHED = 0x64697374L;

    private final Tables tables;
    private final Points points;
    private final Faces faces;
    private Faces.Face[] seen = new Faces.Face[16];
    private int count;
    private final long[] sums;
    private final long[] sorted;

    Colours(Symmetry symmetry) {
        tables = symmetry.tables();
        points = symmetry.points();
        faces = symmetry.faces();
        sums = new long[points.size()];
        sorted = new long[points.size()];
    }

    /// Points of one block have one colour.
    void begin(long[] colours) {
        for (int point = 0; point < colours.length; point++) {
            colours[point] = StableHash.mix(1 + points.blocks().get(point));
        }
    }

    /// Gives a point a colour of its own.
    void distinguish(long[] colours, int point) {
        colours[point] = StableHash.mix(colours[point] + DISTINGUISHED);
    }

    /// Refines colours until they tell no more points apart.
    void refine(int[] state, long[] colours) {
        look(state);
        int before = 0;
        int now = different(colours);
        while (now > before && now < colours.length || before == 0) {
            before = now;
            round(colours);
            now = different(colours);
        }
    }

    private void look(int[] state) {
        count = 0;
        int used = tables.slots();
        for (int slot = 0; slot < used; slot++) {
            int id = state[slot];
            if (id != 0 || slot < tables.firstChannelSlot()) {
                var face = faces.face(slot, id);
                if (face.points().length > 0) {
                    add(face);
                }
            }
        }
    }

    private void add(Faces.Face face) {
        if (count == seen.length) {
            seen = Arrays.copyOf(seen, 2 * count);
        }
        seen[count++] = face;
    }

    private void round(long[] colours) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < count; i++) {
            mingle(seen[i], colours);
        }
        for (int point = 0; point < colours.length; point++) {
            colours[point] = StableHash.mix(colours[point] * 5 + sums[point]);
        }
    }

    private void mingle(Faces.Face face, long[] colours) {
        var mentioned = face.points();
        var marks = face.marks();
        long all = face.hash();
        for (int i = 0; i < mentioned.length; i++) {
            all += StableHash.mix(marks[i] + colours[mentioned[i]]);
        }
        for (int i = 0; i < mentioned.length; i++) {
            sums[mentioned[i]] += StableHash.mix(marks[i] * 3 + all);
        }
    }

    private int different(long[] colours) {
        System.arraycopy(colours, 0, sorted, 0, colours.length);
        Arrays.sort(sorted);
        int different = 1;
        for (int i = 1; i < sorted.length; i++) {
            different += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return different;
    }

    /// A sign of a state with its colours.
    long sign(long fingerprint, long[] colours) {
        long sign = fingerprint;
        for (long colour : colours) {
            sign = StableHash.mix(sign * 3 + colour);
        }
        return sign;
    }
}
