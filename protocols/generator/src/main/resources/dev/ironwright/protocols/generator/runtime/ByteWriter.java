import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Writes values as bytes, numbers with their highest byte first. [ByteReader] reads them.
public final class ByteWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// Writes one value.
    @FunctionalInterface
    public interface Element<T> {
        void write(ByteWriter to, T value);
    }

    /// All that was written.
    ///
    /// @throws IllegalStateException when a reader would refuse it as too long
    public byte[] bytes() {
        if (bytes.size() > ByteReader.MAX_BYTES) {
            throw new IllegalStateException(
                    "a message is too long: bytes=%d max=%d"
                            .formatted(bytes.size(), ByteReader.MAX_BYTES));
        }
        return bytes.toByteArray();
    }

    /// Which case of a union follows.
    public void tag(int tag) {
        bytes.write(tag);
    }

    public void bool(boolean value) {
        bytes.write(value ? 1 : 0);
    }

    public void int8(byte value) {
        bytes.write(value);
    }

    public void int16(short value) {
        bytes.write(value >> 8);
        bytes.write(value);
    }

    public void char16(char value) {
        int16((short) value);
    }

    public void int32(int value) {
        int16((short) (value >> 16));
        int16((short) value);
    }

    public void int64(long value) {
        int32((int) (value >> 32));
        int32((int) value);
    }

    public void float64(double value) {
        int64(Double.doubleToRawLongBits(value));
    }

    public void string(String value) {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        int32(utf8.length);
        bytes.writeBytes(utf8);
    }

    public void constant(Enum<?> value) {
        int16((short) value.ordinal());
    }

    public void hostId(HostId value) {
        string(value.role());
        int32(value.index());
    }

    public <T> void optional(Optional<T> value, Element<? super T> element) {
        bool(value.isPresent());
        value.ifPresent(present -> element.write(this, present));
    }

    public <T> void list(Collection<T> values, Element<? super T> element) {
        int32(values.size());
        values.forEach(value -> element.write(this, value));
    }

    /// In the order of the elements' bytes, so that a set has one encoding.
    public <T> void set(Collection<T> values, Element<? super T> element) {
        int32(values.size());
        values.stream()
                .map(value -> encoded(value, element))
                .sorted(Arrays::compareUnsigned)
                .forEach(bytes::writeBytes);
    }

    /// In the order of the keys' bytes.
    public <K, V> void map(
            Map<K, V> values, Element<? super K> key, Element<? super V> element) {
        var sorted = new TreeMap<byte[], byte[]>(Arrays::compareUnsigned);
        values.forEach((k, v) -> sorted.put(encoded(k, key), encoded(v, element)));
        int32(values.size());
        sorted.forEach((k, v) -> {
            bytes.writeBytes(k);
            bytes.writeBytes(v);
        });
    }

    private static <T> byte[] encoded(T value, Element<? super T> element) {
        var to = new ByteWriter();
        element.write(to, value);
        return to.bytes.toByteArray();
    }
}
