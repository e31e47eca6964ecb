package dev.ironwright.explorer.checkpoint;

import com.google.common.primitives.ImmutableLongArray;

import dev.ironwright.explorer.CheckpointException;
import dev.ironwright.explorer.tables.StableHash;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// A folder with a checkpoint: `states`, the log; `journal`, of the tables; `manifest`, written last.
///
/// The manifest is replaced as a whole, and only once all that it speaks of is on disk. So whenever
/// the process ends, the folder holds the last checkpoint that was finished.
public final class CheckpointFolder implements AutoCloseable {

    private static final long MAGIC = 0x49524F4E57523031L;

    /// Another number when files are written in another way.
    private static final int VERSION = 1;

    private static final int HEADER = 8 + 4 + 8 + 4 + 4;

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final FileChannel journal;
    private final CRC32C journalSum = new CRC32C();

    private CheckpointFolder(
            Path folder, FileChannel lockFile, FileLock lock, FileChannel journal) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
        this.journal = journal;
    }

    /// A folder for a search that begins.
    ///
    /// @throws CheckpointException when it holds a checkpoint
    public static CheckpointFolder create(Path folder) {
        if (Files.exists(manifest(folder))) {
            throw new CheckpointException(
                    "a checkpoint is not overwritten: folder=%s. Go on with ./ironwright resume %s, or delete the folder."
                            .formatted(folder, folder));
        }
        try {
            Files.createDirectories(folder);
            var opened = open(folder);
            opened.journal.truncate(0);
            return opened;
        } catch (IOException e) {
            throw new CheckpointException("no checkpoint can be written: " + describe(e), e);
        }
    }

    /// The folder of a search that goes on.
    public static CheckpointFolder reopen(Path folder) {
        try {
            return open(folder);
        } catch (IOException e) {
            throw new CheckpointException("a checkpoint cannot be read: " + describe(e), e);
        }
    }

    private static CheckpointFolder open(Path folder) throws IOException {
        var lockFile =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        var journal =
                FileChannel.open(
                        folder.resolve("journal"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        return new CheckpointFolder(folder, lockFile, locked(lockFile, folder), journal);
    }

    private static FileLock locked(FileChannel file, Path folder) throws IOException {
        try {
            var lock = file.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException _) {
            // Told below.
        }
        throw new CheckpointException("another search uses the checkpoint: folder=" + folder);
    }

    private static String describe(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private static Path manifest(Path folder) {
        return folder.resolve("manifest");
    }

    /// The file of the log.
    public Path log() {
        return folder.resolve("states");
    }

    /// Adds to the journal, of which the manifest then tells.
    public void append(ImmutableLongArray entries) throws IOException {
        var bytes = ByteBuffer.allocate(8 * entries.length()).order(ByteOrder.LITTLE_ENDIAN);
        entries.forEach(bytes::putLong);
        bytes.flip();
        journalSum.update(bytes.duplicate());
        journal.position(journal.size());
        while (bytes.hasRemaining()) {
            journal.write(bytes);
        }
        journal.force(false);
    }

    /// The bytes of the journal.
    public long journalBytes() throws IOException {
        return journal.size();
    }

    /// The checksum of the journal.
    public int journalSum() {
        return (int) journalSum.getValue();
    }

    /// Replaces the manifest.
    public void write(Manifest manifest) throws IOException {
        var body = new ByteArrayOutputStream();
        ManifestCoding.write(manifest, new DataOutputStream(body));
        var file = new ByteArrayOutputStream();
        var out = new DataOutputStream(file);
        out.writeLong(MAGIC);
        out.writeInt(VERSION);
        out.writeLong(hashes());
        out.writeInt(body.size());
        out.writeInt(sum(body.toByteArray()));
        body.writeTo(out);
        var fresh = folder.resolve("manifest.new");
        try (var channel =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(file.toByteArray());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(
                fresh,
                manifest(folder),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        forceFolder();
    }

    /// Not every system lets a folder be opened; there the move is on disk soon all the same.
    private void forceFolder() {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // Nothing to be done.
        }
    }

    private static int sum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /// Another number when values are hashed in another way.
    private static long hashes() {
        return StableHash.of(Manifest.class.getSimpleName());
    }

    /// The manifest of a folder.
    ///
    /// @throws CheckpointException when there is none, or none that can be trusted
    public static Manifest read(Path folder) {
        var path = manifest(folder);
        if (!Files.exists(path)) {
            throw new CheckpointException("there is no checkpoint: folder=" + folder);
        }
        try {
            return read(path, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new CheckpointException("a checkpoint cannot be read: " + describe(e), e);
        }
    }

    private static Manifest read(Path path, byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (bytes.length < HEADER || in.readLong() != MAGIC) {
            throw new CheckpointException("this is no checkpoint of Ironwright: file=" + path);
        }
        int version = in.readInt();
        long hashes = in.readLong();
        if (version != VERSION || hashes != hashes()) {
            throw new CheckpointException(
                    "a checkpoint was written by another version of Ironwright: file=%s format=%d wanted=%d. Resume it with that version."
                            .formatted(path, version, VERSION));
        }
        int length = in.readInt();
        int sum = in.readInt();
        var body = in.readAllBytes();
        if (body.length != length || sum(body) != sum) {
            throw new CheckpointException(
                    "a checkpoint is damaged: its checksum is wrong: file=" + path);
        }
        return ManifestCoding.read(new DataInputStream(new ByteArrayInputStream(body)));
    }

    /// The journal as far as the manifest tells; the rest is cut off.
    public ImmutableLongArray journal(Manifest.Position position) {
        try {
            if (journal.size() < position.journalBytes()) {
                throw new CheckpointException(
                        "a checkpoint is damaged: its journal is too short: folder=%s bytes=%d wanted=%d"
                                .formatted(folder, journal.size(), position.journalBytes()));
            }
            journal.truncate(position.journalBytes());
            var words = words();
            if (journalSum() != position.journalSum()) {
                throw new CheckpointException(
                        "a checkpoint is damaged: the checksum of its journal is wrong: folder="
                                + folder);
            }
            return words;
        } catch (IOException e) {
            throw new CheckpointException("a checkpoint cannot be read: " + describe(e), e);
        }
    }

    private ImmutableLongArray words() throws IOException {
        journal.position(0);
        var words = ImmutableLongArray.builder();
        var bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        while (journal.read(bytes) >= 0) {
            bytes.flip();
            journalSum.update(bytes.slice(0, bytes.limit() & ~7));
            while (bytes.remaining() >= 8) {
                words.add(bytes.getLong());
            }
            bytes.compact();
        }
        return words.build();
    }

    @Override
    public void close() {
        try (lockFile;
                journal) {
            lock.release();
        } catch (IOException _) {
            // The process ends, or nobody needs it any more.
        }
    }
}
