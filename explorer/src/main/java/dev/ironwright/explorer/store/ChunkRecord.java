package dev.ironwright.explorer.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// A chunk as it is written: a header with a checksum over everything, the layout, the states, and
/// how each was reached; or the last alone.
///
/// @param number the place of the chunk among all chunks of a search
/// @param size the number of states
/// @param places how many widths the layout has; 0 when there are no states
/// @param body the bytes behind the header
record ChunkRecord(int number, int size, int places, ByteBuffer body) {

    /// The bytes before the body.
    static final int HEADER = 24;

    private static final int MAGIC = 0x31435749;
    private static final int CHECKED = 20;

    /// The whole chunk.
    static ByteBuffer of(Chunk chunk) {
        var layout = chunk.layout();
        int places = layout.slotCount() + 1;
        int words = chunk.size() * chunk.stride();
        var bytes = begin(chunk.number(), chunk.size(), places, widths(places) + 8 * words);
        for (int place = 0; place < places; place++) {
            bytes.put((byte) layout.width(place));
        }
        bytes.position(HEADER + widths(places));
        putAll(bytes, chunk.packed(), words);
        putAll(bytes, chunk.ways(), chunk.size());
        return sealed(bytes);
    }

    /// How the states of a chunk were reached, and no more.
    static ByteBuffer ofWays(int number, long[] ways) {
        var bytes = begin(number, ways.length, 0, 0);
        putAll(bytes, ways, ways.length);
        return sealed(bytes);
    }

    private static ByteBuffer begin(int number, int size, int places, int besidesWays) {
        int body = besidesWays + 8 * size;
        var bytes = ByteBuffer.allocate(HEADER + body).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.putInt(MAGIC)
                .putInt(number)
                .putInt(size)
                .putInt(places)
                .putInt(body)
                .putInt(0);
    }

    /// The layout's widths take a byte each, filled up to whole words.
    private static int widths(int places) {
        return places + 7 & ~7;
    }

    private static void putAll(ByteBuffer bytes, long[] words, int count) {
        bytes.asLongBuffer().put(words, 0, count);
        bytes.position(bytes.position() + 8 * count);
    }

    private static ByteBuffer sealed(ByteBuffer bytes) {
        bytes.flip();
        return bytes.putInt(CHECKED, checksum(bytes, bytes.slice(HEADER, bytes.limit() - HEADER)));
    }

    private static int checksum(ByteBuffer header, ByteBuffer body) {
        var crc = new CRC32C();
        crc.update(header.slice(0, CHECKED));
        crc.update(body.duplicate());
        return (int) crc.getValue();
    }

    /// How many bytes follow a header, or -1 when it is none.
    static int bodyBytes(ByteBuffer header) {
        int size = header.getInt(8);
        int body = header.getInt(16);
        boolean plausible = size > 0 && size <= Chunk.CAPACITY && body >= 8 * size;
        return header.getInt(0) == MAGIC && plausible ? body : -1;
    }

    /// A record that was read, when its checksum is right.
    ///
    /// @param where told in the message
    static ChunkRecord checked(ByteBuffer header, ByteBuffer body, String where) {
        if (header.getInt(CHECKED) != checksum(header, body)) {
            throw new DamageException("a record's checksum is wrong: " + where);
        }
        return new ChunkRecord(header.getInt(4), header.getInt(8), header.getInt(12), body);
    }

    /// True when the states themselves were written.
    boolean whole() {
        return places > 0;
    }

    /// How each state was reached.
    long[] ways() {
        return words(body.capacity() - 8 * size, size);
    }

    /// The chunk; of a whole record only.
    Chunk chunk() {
        var widths = new int[places - 1];
        Arrays.setAll(widths, body::get);
        var layout = new Layout(widths, body.get(places - 1));
        int from = widths(places);
        return Chunk.of(number, layout, ways(), words(from, body.capacity() / 8 - from / 8 - size));
    }

    private long[] words(int from, int count) {
        var words = new long[count];
        body.slice(from, 8 * count).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
        return words;
    }
}
