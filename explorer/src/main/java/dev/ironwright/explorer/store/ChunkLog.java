package dev.ironwright.explorer.store;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/// All states that a search found, in chunks numbered in the order in which they were begun.
///
/// A chunk is sealed once, taken once to be expanded, and read again only for a trace. It stays in
/// memory while there is room, and lies in a file otherwise. Once it was taken, memory keeps no more
/// of it than how its states were reached, and soon not even that.
public final class ChunkLog implements AutoCloseable {

    private static final long NOT_WRITTEN = -1;

    private final boolean lasting;
    private final long room;
    private @Nullable ChunkFile file;
    private @Nullable Chunk[] chunks = new Chunk[64];
    private long[] @Nullable [] ways = new long[64][];
    private long[] places = new long[64];
    private int count;
    private long held;

    private ChunkLog(@Nullable ChunkFile file, long room) {
        this.file = file;
        this.room = room;
        lasting = file != null;
        Arrays.fill(places, NOT_WRITTEN);
    }

    /// A log that is forgotten with the search.
    ///
    /// @param room the bytes of memory that chunks may take; the others go to a temporary file
    public static ChunkLog temporary(long room) {
        return new ChunkLog(null, room);
    }

    /// A log of which every chunk is written.
    ///
    /// @param file what lies beyond `end` in it is cut off
    /// @param count how many chunks there were when it ended there
    public static ChunkLog lasting(Path file, long end, int count, long room) {
        var log = new ChunkLog(ChunkFile.lasting(file, end), room);
        log.count = count;
        log.makeRoom();
        return log;
    }

    /// Reads every chunk once, which also tells where each lies; for a log that was there before.
    ///
    /// @param progress told how many bytes were read
    public void readAll(Consumer<Chunk> reader, Consumer<Long> progress) {
        lastingFile()
                .forEach(
                        (place, read) -> {
                            if (read.number() < 0 || read.number() >= count || !read.whole()) {
                                throw new DamageException(
                                        "a chunk is not one of this search: number=%d chunks=%d"
                                                .formatted(read.number(), count));
                            }
                            places[read.number()] = place;
                            reader.accept(read.chunk());
                        },
                        progress);
    }

    private ChunkFile lastingFile() {
        if (file == null) {
            throw new IllegalStateException("nothing was written yet");
        }
        return file;
    }

    /// Begins a chunk.
    public synchronized Chunk begin(Layout layout) {
        int number = count++;
        makeRoom();
        return new Chunk(number, layout);
    }

    private void makeRoom() {
        int length = places.length;
        if (count > length) {
            int larger = Math.max(2 * length, count);
            chunks = Arrays.copyOf(chunks, larger);
            ways = Arrays.copyOf(ways, larger);
            places = Arrays.copyOf(places, larger);
            Arrays.fill(places, length, larger, NOT_WRITTEN);
        }
    }

    /// Keeps a chunk that is full, or to which nothing more is added.
    ///
    /// @throws DiskException when it can be kept nowhere
    public void seal(Chunk chunk) {
        if (chunk.size() == 0) {
            return;
        }
        boolean inMemory = hold(chunk);
        if (lasting || !inMemory) {
            long place = writable().append(ChunkRecord.of(chunk));
            wrote(chunk.number(), place);
        }
    }

    private synchronized boolean hold(Chunk chunk) {
        if (held + chunk.bytes() > room) {
            return false;
        }
        chunks[chunk.number()] = chunk;
        held += chunk.bytes();
        return true;
    }

    private synchronized ChunkFile writable() {
        if (file == null) {
            file = ChunkFile.temporary();
        }
        return file;
    }

    private synchronized void wrote(int number, long place) {
        places[number] = place;
    }

    /// Takes a chunk to expand it; null when nothing was ever added to it.
    public @Nullable Chunk take(int number) {
        var chunk = release(number);
        if (chunk == null) {
            long place = placeOf(number);
            return place == NOT_WRITTEN ? null : lastingFile().read(place).chunk();
        }
        if (placeOf(number) == NOT_WRITTEN) {
            keepWays(number, Arrays.copyOf(chunk.ways(), chunk.size()));
        }
        return chunk;
    }

    private synchronized @Nullable Chunk release(int number) {
        var chunk = chunks[number];
        if (chunk != null) {
            chunks[number] = null;
            held -= chunk.bytes();
        }
        return chunk;
    }

    private synchronized long placeOf(int number) {
        return places[number];
    }

    /// Half of the room is for states that wait to be expanded.
    private void keepWays(int number, long[] ofChunk) {
        if (holdWays(number, ofChunk)) {
            return;
        }
        wrote(number, writable().append(ChunkRecord.ofWays(number, ofChunk)));
    }

    private synchronized boolean holdWays(int number, long[] ofChunk) {
        long bytes = (long) Long.BYTES * ofChunk.length;
        if (held + bytes > room / 2) {
            return false;
        }
        ways[number] = ofChunk;
        held += bytes;
        return true;
    }

    /// How the state with this number was reached; see [Way].
    ///
    /// @throws DamageException when it is not what was written
    public long way(long state) {
        int number = (int) (state / Chunk.CAPACITY);
        int index = (int) (state % Chunk.CAPACITY);
        synchronized (this) {
            var known = ways[number];
            if (known != null) {
                return known[index];
            }
            var chunk = chunks[number];
            if (chunk != null) {
                return chunk.way(index);
            }
        }
        var read = lastingFile().read(placeOf(number));
        if (read.number() != number) {
            throw new DamageException(
                    "a chunk is not where it was written: number=%d found=%d"
                            .formatted(number, read.number()));
        }
        return read.ways()[index];
    }

    /// The number of chunks that were begun.
    public synchronized int chunks() {
        return count;
    }

    /// The bytes of memory that chunks take.
    public synchronized long memoryBytes() {
        return held + 20L * places.length;
    }

    /// The bytes of the file.
    public synchronized long diskBytes() {
        return file == null ? 0 : file.bytes();
    }

    /// Makes sure that all that was written survives the machine.
    public void force() {
        lastingFile().force();
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
        }
    }
}
