package dev.ironwright.explorer.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Chunks on disk: records one after the other, written by many threads, read at any place.
final class ChunkFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final AtomicLong end;

    private ChunkFile(Path path, FileChannel channel, long end) {
        this.path = path;
        this.channel = channel;
        this.end = new AtomicLong(end);
    }

    /// A file that is gone when the process is, however it ends.
    static ChunkFile temporary() {
        try {
            var path = Files.createTempFile("ironwright-", ".states");
            return new ChunkFile(
                    path,
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE),
                    0);
        } catch (IOException e) {
            throw new DiskException("no file for states that memory has no room for", e);
        }
    }

    /// A file that stays; what lies beyond `end` is cut off.
    static ChunkFile lasting(Path path, long end) {
        try {
            var channel =
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.CREATE);
            if (channel.size() < end) {
                channel.close();
                throw new DamageException(
                        "the file of states is shorter than it was: file=%s bytes=%d wanted=%d"
                                .formatted(path, Files.size(path), end));
            }
            channel.truncate(end);
            return new ChunkFile(path, channel, end);
        } catch (IOException e) {
            throw new DiskException("the file of states cannot be opened: file=" + path, e);
        }
    }

    /// Writes a record; gives its place.
    long append(ByteBuffer bytes) {
        long place = end.getAndAdd(bytes.remaining());
        try {
            long at = place;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
            return place;
        } catch (IOException e) {
            throw new DiskException("states cannot be written: file=" + path, e);
        }
    }

    /// The record at a place.
    ChunkRecord read(long place) {
        var header = filled(place, ChunkRecord.HEADER);
        int bytes = ChunkRecord.bodyBytes(header);
        if (bytes < 0 || bytes > end.get() - place - ChunkRecord.HEADER) {
            throw new DamageException("there is no record: " + where(place));
        }
        return ChunkRecord.checked(header, filled(place + ChunkRecord.HEADER, bytes), where(place));
    }

    private String where(long place) {
        return "file=%s byte=%d".formatted(path, place);
    }

    private ByteBuffer filled(long place, int length) {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, place + bytes.position()) < 0) {
                    throw new DamageException("the file of states ends early: " + where(place));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("states cannot be read: " + where(place), e);
        }
        return bytes.flip();
    }

    /// Reads every record in the order written.
    void forEach(Visitor visitor, Consumer<Long> progress) {
        long place = 0;
        while (place < end.get()) {
            var read = read(place);
            visitor.visit(place, read);
            place += ChunkRecord.HEADER + read.body().capacity();
            progress.accept(place);
        }
    }

    /// Told of each record.
    @FunctionalInterface
    interface Visitor {
        void visit(long place, ChunkRecord read);
    }

    /// Makes sure that all that was written survives the machine.
    void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new DiskException("states cannot be written: file=" + path, e);
        }
    }

    /// How many bytes were written.
    long bytes() {
        return end.get();
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
