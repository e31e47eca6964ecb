package dev.ironwright.explorer.tables;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.VarHandle;

/// The rows by the pair of ids that each is about: lock-free reads, one writer at a time.
///
/// Rows of small ids lie in a square, found by nothing but their ids. Whoever sees a row there sees
/// all that was put before it, and who does not see it yet asks again under the lock.
final class RowMap {

    /// A square may have this many places for each row there is.
    private static final int SPARSEST = 8;

    private static final int SMALL = 1 << 10;

    private final PairMap ids = new PairMap();
    private Square square = new Square(0, 0);
    private int as;
    private int bs;

    private static final class Square {
        final @Nullable Row[] rows;
        final int aLimit;
        final int bLimit;
        final int bBits;

        Square(int aBits, int bBits) {
            rows = new Row[1 << aBits + bBits];
            aLimit = 1 << aBits;
            bLimit = 1 << bBits;
            this.bBits = bBits;
        }

        boolean encloses(int a, int b) {
            return a < aLimit && b < bLimit;
        }

        /// A copy that has room for these ids.
        Square widened(int aBits, int bBits) {
            var wider = new Square(aBits, bBits);
            for (int i = 0; i < rows.length; i++) {
                wider.rows[i >>> this.bBits << bBits | i & bLimit - 1] = rows[i];
            }
            return wider;
        }
    }

    /// The row, when it is there and its ids are small.
    @Nullable Row get(int a, int b) {
        var known = square;
        var row = known.encloses(a, b) ? known.rows[a << known.bBits | b] : null;
        VarHandle.acquireFence();
        return row;
    }

    /// The row's id, or [PairMap#ABSENT].
    int id(int a, int b) {
        return ids.get(a, b);
    }

    /// Puts a row that is not there yet. Callers hold the lock of the tables.
    void put(int a, int b, Row row) {
        ids.put(a, b, row.id);
        VarHandle.releaseFence();
        as = Math.max(as, a);
        bs = Math.max(bs, b);
        int aBits = bitsOf(as);
        int bBits = bitsOf(bs);
        if (!square.encloses(a, b)
                && 1L << aBits + bBits <= Math.max(SMALL, (long) SPARSEST * ids.size())) {
            square = square.widened(aBits, bBits);
        }
        if (square.encloses(a, b)) {
            square.rows[a << square.bBits | b] = row;
        }
    }

    private static int bitsOf(int greatest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(greatest);
    }
}
