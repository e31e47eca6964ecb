package dev.ironwright.explorer.store;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/// Addresses that are set aside at once and take memory only where something is written.
///
/// So what grows need not move. By the system's `mmap` (POSIX.1-2008) on Linux and macOS; elsewhere
/// the memory is taken at once, and there is less of it.
@SuppressWarnings("restricted")
final class Reservation implements AutoCloseable {

    /// The size and alignment of a huge page where the system knows them.
    static final long HUGE_PAGE = 1 << 21;

    private static final long LEAST = 1L << 28;
    private static final long MOST_TAKEN = 1L << 30;
    private static final int READ_AND_WRITE = 3;
    private static final int MADVISE_DONTNEED = 4;
    private static final int MADVISE_HUGEPAGE = 14;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory;
    private final @Nullable Calls calls;

    /// The calls of the system.
    private record Calls(MethodHandle mmap, MethodHandle munmap, MethodHandle madvise) {

        static @Nullable Calls found() {
            var linker = Linker.nativeLinker();
            var lookup = linker.defaultLookup();
            var mmap =
                    handle(
                            linker,
                            lookup,
                            "mmap",
                            FunctionDescriptor.of(
                                    ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT,
                                    JAVA_LONG));
            var munmap =
                    handle(
                            linker,
                            lookup,
                            "munmap",
                            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG));
            var madvise =
                    handle(
                            linker,
                            lookup,
                            "madvise",
                            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
            return mmap == null || munmap == null || madvise == null
                    ? null
                    : new Calls(mmap, munmap, madvise);
        }

        private static @Nullable MethodHandle handle(
                Linker linker, SymbolLookup lookup, String name, FunctionDescriptor type) {
            return lookup.find(name).map(found -> linker.downcallHandle(found, type)).orElse(null);
        }
    }

    /// What the flags are called, which systems number differently.
    private enum Flags {
        LINUX(0x2 | 0x20 | 0x4000),
        MAC(0x2 | 0x1000 | 0x40);

        /// Private, without a file, and without counting against what may be promised.
        final int number;

        Flags(int number) {
            this.number = number;
        }

        static @Nullable Flags ofThisSystem() {
            var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            if (name.contains("linux")) {
                return LINUX;
            }
            return name.contains("mac") ? MAC : null;
        }
    }

    /// @param bytes how much may be used, when there are so many addresses; less otherwise
    Reservation(long bytes) {
        var flags = Flags.ofThisSystem();
        calls = flags == null ? null : Calls.found();
        memory = flags == null || calls == null ? taken(bytes) : reserved(bytes, flags, calls);
    }

    private MemorySegment taken(long bytes) {
        return arena.allocate(Math.min(bytes, MOST_TAKEN), HUGE_PAGE);
    }

    private MemorySegment reserved(long bytes, Flags flags, Calls to) {
        long all = bytes + HUGE_PAGE;
        var from = map(all, flags, to);
        while (from.address() == -1) {
            all = all / 2 + HUGE_PAGE;
            from = map(all, flags, to);
        }
        var whole = from.reinterpret(all, arena, it -> release(to, it));
        long beyond = Math.floorMod(-whole.address(), HUGE_PAGE);
        return whole.asSlice(beyond, all - HUGE_PAGE);
    }

    private static MemorySegment map(long bytes, Flags flags, Calls to) {
        if (bytes < LEAST) {
            throw new OutOfMemoryError("no addresses are left: wanted=%,d".formatted(bytes));
        }
        return call(() ->
                (MemorySegment)
                        to.mmap.invokeExact(
                                MemorySegment.NULL, bytes, READ_AND_WRITE, flags.number, -1, 0L));
    }

    private static void release(Calls to, MemorySegment whole) {
        int _ = call(() -> (int) to.munmap.invokeExact(whole, whole.byteSize()));
    }

    /// Code that throws what it likes.
    @FunctionalInterface
    private interface Call<T> {
        T make() throws Throwable;
    }

    private static <T> T call(Call<T> code) {
        try {
            return code.make();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    MemorySegment memory() {
        return memory;
    }

    /// Asks for huge pages in a range that holds nothing but zeros.
    ///
    /// @param from a multiple of the size of a huge page
    void makeHuge(long from, long bytes) {
        if (calls != null && Flags.ofThisSystem() == Flags.LINUX) {
            var range = memory.asSlice(from, bytes);
            advise(calls, range, MADVISE_DONTNEED);
            advise(calls, range, MADVISE_HUGEPAGE);
        }
    }

    private static void advise(Calls to, MemorySegment range, int advice) {
        int _ = call(() -> (int) to.madvise.invokeExact(range, range.byteSize(), advice));
    }

    @Override
    public void close() {
        arena.close();
    }
}
