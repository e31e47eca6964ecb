package dev.ironwright.explorer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Storage;
import dev.ironwright.explorer.Storage.Identity;
import dev.ironwright.explorer.reference.RandomProtocols;
import dev.ironwright.explorer.store.Seen;
import dev.ironwright.explorer.tables.Bundle;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.Network;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/// That states which share a fingerprint are one to a search by fingerprint, and not to an exact one.
class SharedFingerprintsTest {

    private static final int BITS = 4;
    private static final Plan PLAN = Plan.DEFAULT.withWorkers(2).withMaxDepth(5);
    private static final Plan EXACT =
            PLAN.withStorage(Storage.DEFAULT.withIdentity(Identity.EXACT));

    private record Unwatched() implements Onlooker {}

    @ParameterizedTest
    @EnumSource
    void fewBitsMergeStates(Network network) {
        var tables = new Tables(RandomProtocols.instance(103, network));
        long exact = distinct(tables, EXACT, Standing.of(tables, new Unwatched(), EXACT));
        long few = distinct(tables, PLAN, new Shared(tables, (1 << BITS) - 1));
        assertTrue(exact > 1 << BITS, () -> "exact=" + exact);
        assertTrue(few <= 1 << BITS, () -> "few=" + few);
        assertEquals(exact, distinct(tables, PLAN, new Shared(tables, -1)));
    }

    private static long distinct(Tables tables, Plan plan, Standing standing) {
        var silent = Progress.Listener.SILENT;
        try (var search =
                new BreadthFirst(tables, new Unwatched(), plan, new Control(), silent, standing)) {
            return search.run().census().distinct();
        }
    }

    /// Every state is known by these bits of its fingerprint alone. The lowest of a sum are those of the
    /// sum of the lowest.
    private record Shared(Tables tables, long bits) implements Standing {

        @Override
        public Worker worker(Monitor monitor, Seen seen, Findings findings, boolean deadlock) {
            return new Worker(tables, monitor, seen, findings, deadlock) {
                @Override
                long successor(int parent, Bundle rows, int move, long fingerprint) {
                    return super.successor(parent, rows, move, fingerprint) & bits;
                }
            };
        }

        @Override
        public long word(int[] state, Tables read) {
            return read.fingerprint(state) & bits;
        }

        @Override
        public int[] representative(int[] state) {
            return state;
        }

        @Override
        public Paths paths(Origins origins, List<int[]> initial) {
            return new Paths(tables, origins, initial);
        }
    }
}
