import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what [ByteWriter] has written, and nothing else.
///
/// Trusts no length: a count is refused before anything is allocated for it when the bytes that are
/// left could not hold so many values. What is nested too deep is refused as well.
public final class ByteReader {

    /// No message is longer than this.
    public static final int MAX_BYTES = 1 << 20;

    private static final int MAX_DEPTH = 100;

    private final ByteBuffer bytes;
    private int depth;

    public ByteReader(byte[] bytes) throws MalformedMessageException {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedMessageException(
                    "a message is too long: bytes=%d max=%d".formatted(bytes.length, MAX_BYTES));
        }
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /// Reads one value.
    @FunctionalInterface
    public interface Element<T> {
        T read(ByteReader from) throws MalformedMessageException;
    }

    /// Refuses bytes behind the message.
    public void end() throws MalformedMessageException {
        if (bytes.hasRemaining()) {
            throw malformed("bytes behind the message: count=" + bytes.remaining());
        }
    }

    /// Which case of a union follows.
    public int tag() throws MalformedMessageException {
        return Byte.toUnsignedInt(int8());
    }

    public boolean bool() throws MalformedMessageException {
        int value = int8();
        if (value != 0 && value != 1) {
            throw malformed("neither true nor false: value=" + value);
        }
        return value == 1;
    }

    public byte int8() throws MalformedMessageException {
        need(1);
        return bytes.get();
    }

    public short int16() throws MalformedMessageException {
        need(2);
        return bytes.getShort();
    }

    public char char16() throws MalformedMessageException {
        return (char) int16();
    }

    public int int32() throws MalformedMessageException {
        need(4);
        return bytes.getInt();
    }

    public long int64() throws MalformedMessageException {
        need(8);
        return bytes.getLong();
    }

    public double float64() throws MalformedMessageException {
        return Double.longBitsToDouble(int64());
    }

    public String string() throws MalformedMessageException {
        int length = count(1);
        var utf8 = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedMessageException(
                    "a text is not in UTF-8: at=" + bytes.position(), e);
        }
    }

    public <E extends Enum<E>> E constant(Class<E> type) throws MalformedMessageException {
        int ordinal = int16();
        var constants = type.getEnumConstants();
        if (ordinal < 0 || ordinal >= constants.length) {
            throw malformed("no such %s: ordinal=%d".formatted(type.getSimpleName(), ordinal));
        }
        return constants[ordinal];
    }

    public HostId hostId() throws MalformedMessageException {
        return new HostId(string(), int32());
    }

    public <T> Optional<T> optional(Element<? extends T> element) throws MalformedMessageException {
        return bool() ? Optional.of(element.read(this)) : Optional.empty();
    }

    /// @param least the fewest bytes that one element takes
    public <T> List<T> list(int least, Element<? extends T> element)
            throws MalformedMessageException {
        int count = count(least);
        var values = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            values.add(element.read(this));
        }
        return Collections.unmodifiableList(values);
    }

    /// Elements in the order of their bytes, each once: a set has one encoding.
    public <T> Set<T> set(int least, Element<? extends T> element)
            throws MalformedMessageException {
        int count = count(least);
        var values = new LinkedHashSet<T>();
        var order = new Order();
        for (int i = 0; i < count; i++) {
            order.begin();
            values.add(element.read(this));
            order.end();
        }
        return Collections.unmodifiableSet(values);
    }

    /// Entries in the order of their keys' bytes, each key once.
    public <K, V> Map<K, V> map(int least, Element<? extends K> key, Element<? extends V> element)
            throws MalformedMessageException {
        int count = count(least);
        var values = new LinkedHashMap<K, V>();
        var order = new Order();
        for (int i = 0; i < count; i++) {
            order.begin();
            K k = key.read(this);
            order.end();
            values.put(k, element.read(this));
        }
        return Collections.unmodifiableMap(values);
    }

    /// Sees to it that each of some values has greater bytes than the one before.
    private final class Order {
        private int from;
        private int to;
        private int next;
        private boolean first = true;

        void begin() {
            next = bytes.position();
        }

        void end() throws MalformedMessageException {
            int now = bytes.position();
            var all = bytes.array();
            if (!first && Arrays.compareUnsigned(all, from, to, all, next, now) >= 0) {
                throw malformed("elements out of order, or one twice:");
            }
            first = false;
            from = next;
            to = now;
        }
    }

    /// Reads a value that may hold values of its own kind.
    public <T> T nested(Element<? extends T> element) throws MalformedMessageException {
        if (depth >= MAX_DEPTH) {
            throw malformed("values are nested too deep: max=" + MAX_DEPTH);
        }
        depth++;
        T value = element.read(this);
        depth--;
        return value;
    }

    /// What is wrong at the place that was read last.
    public MalformedMessageException malformed(String what) {
        return new MalformedMessageException(what + " at=" + bytes.position());
    }

    /// A number of elements that may well follow.
    private int count(int least) throws MalformedMessageException {
        int count = int32();
        if (count < 0 || (long) count * least > bytes.remaining()) {
            throw malformed(
                    "a count that cannot be true: count=%d bytes left=%d"
                            .formatted(count, bytes.remaining()));
        }
        return count;
    }

    private void need(int count) throws MalformedMessageException {
        if (bytes.remaining() < count) {
            throw malformed(
                    "the message ends too soon: needed=%d left=%d"
                            .formatted(count, bytes.remaining()));
        }
    }
}
