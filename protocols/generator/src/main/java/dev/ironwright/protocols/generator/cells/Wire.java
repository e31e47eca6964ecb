package dev.ironwright.protocols.generator.cells;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sends messages through the generated codec.
final class Wire {

    private final Optional<Method> encode;
    private final Optional<Method> decode;
    private final Set<Object> seen = new HashSet<>();

    Wire(Target target) {
        var codec = target.codec().map(target::load);
        this.encode = codec.map(type -> method(type, "encode"));
        this.decode = codec.map(type -> method(type, "decode"));
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Distinct messages so far.
    long messages() {
        return seen.size();
    }

    /// What became of a message of these packets that did not survive; nothing when all did.
    Optional<String> lost(List<?> packets) {
        return packets.stream().flatMap(packet -> lost(packet).stream()).findFirst();
    }

    private Optional<String> lost(Object packet) {
        try {
            var accessor = packet.getClass().getMethod("message");
            var message = accessor.invoke(packet);
            return seen.add(message) ? lostMessage(message) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.of("a packet cannot be read: " + e);
        }
    }

    private Optional<String> lostMessage(Object message) throws IllegalAccessException {
        if (encode.isEmpty() || decode.isEmpty()) {
            return Optional.of("there is no codec for " + message);
        }
        try {
            var bytes = encode.get().invoke(null, message);
            var back = decode.get().invoke(null, bytes);
            return message.equals(back) ? Optional.empty() : Optional.of("decoded as " + back);
        } catch (InvocationTargetException e) {
            return Optional.of("%s of %s".formatted(e.getTargetException(), message));
        }
    }
}
