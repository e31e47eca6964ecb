package dev.ironwright.explorer.search;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.util.OptionalLong;

/// The memory that a search may take: the set outside the heap and the heap together.
final class MemoryLimit {

    /// What the Java machine itself takes beside its heap, about.
    private static final long MACHINE = 144L << 20;

    /// Below this nobody asks how much memory the machine has.
    private static final long SMALL = 512L << 20;

    private final OptionalLong given;
    private volatile long most;

    /// @param given the bytes for the whole process; three quarters of the machine's when empty
    MemoryLimit(OptionalLong given) {
        this.given = given;
        most = given.isPresent() ? given.getAsLong() - MACHINE : 0;
    }

    /// True when no more may be taken.
    ///
    /// @param outside the bytes outside the heap
    boolean exceeded(long outside) {
        long heap = heap();
        if (given.isEmpty()
                && outside + heap < SMALL
                && heap < Runtime.getRuntime().maxMemory() / 2) {
            return false;
        }
        return over(outside, heap) && overWithoutGarbage(outside);
    }

    private boolean over(long outside, long heap) {
        return outside + heap > most() || heap > Runtime.getRuntime().maxMemory() / 20 * 19;
    }

    /// A limit that only garbage exceeds is not exceeded; but little garbage is not worth a
    /// collection each time.
    @SuppressWarnings("PMD.DoNotCallGarbageCollectionExplicitly")
    private synchronized boolean overWithoutGarbage(long outside) {
        if (!over(outside, heap())) {
            return false;
        }
        System.gc();
        return over(outside + most() / 32, heap());
    }

    private long most() {
        if (most == 0) {
            var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            most = machine.getTotalMemorySize() / 4 * 3 - MACHINE;
        }
        return most;
    }

    /// The bytes of heap in use, garbage included.
    static long heap() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
