package dev.ironwright.explorer.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Gives each pair of numbers a number of its own, below 0: equal pairs equal ones, others others.
///
/// Many threads ask at once. What is there is found without a lock; what is not is looked for again
/// and added under the lock of its part of the table.
final class Pairs {

    private static final int PARTS = 1 << 6;
    private static final int SMALLEST = 1 << 6;
    private static final VarHandle KEYS = MethodHandles.arrayElementVarHandle(long[].class);

    private final AtomicInteger next;
    private final Part[] parts =
            IntStream.range(0, PARTS).mapToObj(_ -> new Part()).toArray(Part[]::new);

    /// @param next the next number, which tables may share so that each number is in one of them
    Pairs(AtomicInteger next) {
        this.next = next;
    }

    /// Pairs and their numbers, in the same places.
    private static final class Slots {
        final long[] keys;
        final int[] numbers;

        Slots(int length) {
            keys = new long[length];
            numbers = new int[length];
        }

        /// The pair's number, or 0.
        int find(long key, long mixed) {
            for (int at = start(mixed); ; at = at + 1 == keys.length ? 0 : at + 1) {
                long found = (long) KEYS.getAcquire(keys, at);
                if (found == key) {
                    return numbers[at];
                }
                if (found == 0) {
                    return 0;
                }
            }
        }

        private int start(long mixed) {
            return (int) ((mixed & 0xFFFFFFFFL) * keys.length >>> Integer.SIZE);
        }

        void put(long key, long mixed, int number) {
            int at = start(mixed);
            while (keys[at] != 0) {
                at = at + 1 == keys.length ? 0 : at + 1;
            }
            numbers[at] = number;
            KEYS.setRelease(keys, at, key);
        }
    }

    private final class Part {
        private volatile Slots slots = new Slots(SMALLEST);
        private int size;

        int number(long key, long mixed) {
            int known = slots.find(key, mixed);
            return known != 0 ? known : add(key, mixed);
        }

        private synchronized int add(long key, long mixed) {
            int known = slots.find(key, mixed);
            if (known != 0) {
                return known;
            }
            if (size == slots.keys.length / 4 * 3) {
                grow();
            }
            int number = next.getAndDecrement();
            if (number >= 0) {
                throw new OutOfMemoryError("there are too many parts of states for 32 bits");
            }
            slots.put(key, mixed, number);
            size++;
            return number;
        }

        private void grow() {
            var old = slots;
            var larger = new Slots(old.keys.length + Math.max(SMALLEST, old.keys.length / 2));
            for (int at = 0; at < old.keys.length; at++) {
                if (old.keys[at] != 0) {
                    larger.put(old.keys[at], mix(old.keys[at]), old.numbers[at]);
                }
            }
            slots = larger;
        }

        long bytes() {
            return (long) slots.keys.length * (Long.BYTES + Integer.BYTES);
        }
    }

    /// The number of a pair, of which the second is not 0.
    int number(int first, int second) {
        long key = (long) first << Integer.SIZE | second & 0xFFFFFFFFL;
        long mixed = mix(key);
        return parts[(int) (mixed >>> Long.SIZE - 6)].number(key, mixed);
    }

    /// Spreads every bit over all others; different for different keys.
    static long mix(long key) {
        long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 32;
    }

    /// The memory that they take, in bytes.
    long bytes() {
        return Stream.of(parts).mapToLong(Part::bytes).sum();
    }
}
