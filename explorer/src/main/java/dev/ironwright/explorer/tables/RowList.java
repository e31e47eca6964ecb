package dev.ironwright.explorer.tables;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// All rows by their dense ids, whatever they are found by.
final class RowList {

    private volatile Row[] rows = new Row[64];
    private int count;

    /// The row of these ids in a map, when it is there.
    @Nullable Row found(RowMap map, int a, int b) {
        var row = map.get(a, b);
        if (row != null) {
            return row;
        }
        int id = map.id(a, b);
        return id != PairMap.ABSENT ? rows[id] : null;
    }

    /// Puts a row into a map, unless one is there already. Callers hold the lock of the tables.
    Row put(RowMap map, int a, int b, Row.Builder builder) {
        int known = map.id(a, b);
        if (known != PairMap.ABSENT) {
            return rows[known];
        }
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
        }
        var row = builder.build(count);
        rows[count++] = row;
        map.put(a, b, row);
        return row;
    }

    int size() {
        return count;
    }

    Row row(int id) {
        return rows[id];
    }
}
