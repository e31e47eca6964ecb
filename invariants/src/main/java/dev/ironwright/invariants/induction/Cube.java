package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// All sets of packets with some that are there and some that are not, whatever the others are.
///
/// What is said of all packets at once has an answer for every set of them. Few cubes tell the sets
/// that have one answer, since most claims and guards only count what is there.
///
/// @param present the packets that are there
/// @param absent those that are not
record Cube(ImmutableIntArray present, ImmutableIntArray absent) {

    /// So many packets can be asked about at once: that is a set for every number below 2^16.
    static final int MOST = 16;

    static final Cube ANY = new Cube(ImmutableIntArray.of(), ImmutableIntArray.of());

    /// Cubes that have these sets in them and no other.
    ///
    /// @param packets what the sets are of; bit i of a set's number is the i-th of them
    /// @param sets the numbers of the sets
    static List<Cube> cover(ImmutableIntArray packets, BitSet sets) {
        var cubes = new ArrayList<Cube>();
        var covered = new BitSet();
        // A set comes after all of which it is a superset.
        sets.stream()
                .filter(set -> !covered.get(set))
                .forEach(set -> {
                    int free = free(set, packets.length(), sets);
                    subsets(free).map(some -> set & ~free | some).forEach(covered::set);
                    cubes.add(new Cube(those(packets, set & ~free), those(packets, ~set & ~free)));
                });
        return cubes;
    }

    /// The packets that may be there or not; one that is there in the set is tried last.
    private static int free(int set, int packets, BitSet sets) {
        int free = 0;
        for (boolean there : new boolean[] {false, true}) {
            for (int i = 0; i < packets; i++) {
                int bit = 1 << i;
                int sofar = free;
                if ((set & bit) != 0 == there
                        && subsets(sofar).allMatch(some -> sets.get((set ^ bit) & ~sofar | some))) {
                    free |= bit;
                }
            }
        }
        return free;
    }

    private static IntStream subsets(int of) {
        return IntStream.iterate(of, some -> some >= 0, some -> some == 0 ? -1 : some - 1 & of);
    }

    /// The packets with these bits.
    static ImmutableIntArray those(ImmutableIntArray packets, int set) {
        return ImmutableIntArray.copyOf(
                IntStream.range(0, packets.length())
                        .filter(i -> (set >>> i & 1) != 0)
                        .map(packets::get));
    }
}
