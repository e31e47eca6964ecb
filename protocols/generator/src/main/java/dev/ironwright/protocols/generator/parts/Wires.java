package dev.ironwright.protocols.generator.parts;

import com.google.common.reflect.TypeToken;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.generator.source.Ungeneratable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Finds out how values of a type are written.
final class Wires {

    /// Kinds of values that the reader and the writer have a method for.
    private static final Map<Class<?>, Wire.Plain> PLAIN =
            Map.ofEntries(
                    Map.entry(boolean.class, new Wire.Plain("bool", 1)),
                    Map.entry(Boolean.class, new Wire.Plain("bool", 1)),
                    Map.entry(byte.class, new Wire.Plain("int8", 1)),
                    Map.entry(Byte.class, new Wire.Plain("int8", 1)),
                    Map.entry(short.class, new Wire.Plain("int16", 2)),
                    Map.entry(Short.class, new Wire.Plain("int16", 2)),
                    Map.entry(char.class, new Wire.Plain("char16", 2)),
                    Map.entry(Character.class, new Wire.Plain("char16", 2)),
                    Map.entry(int.class, new Wire.Plain("int32", 4)),
                    Map.entry(Integer.class, new Wire.Plain("int32", 4)),
                    Map.entry(long.class, new Wire.Plain("int64", 8)),
                    Map.entry(Long.class, new Wire.Plain("int64", 8)),
                    Map.entry(double.class, new Wire.Plain("float64", 8)),
                    Map.entry(Double.class, new Wire.Plain("float64", 8)),
                    Map.entry(String.class, new Wire.Plain("string", 4)),
                    Map.entry(HostId.class, new Wire.Plain("hostId", 8)));

    private Wires() {}

    /// The way of a type.
    ///
    /// @param where what has this type, for the report
    static Wire of(TypeToken<?> type, String where) {
        var raw = type.getRawType();
        var plain = PLAIN.get(raw);
        if (plain != null) {
            return plain;
        }
        if (raw == Optional.class) {
            return new Wire.Maybe(argument(type, 0, where));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return new Wire.Many(raw, argument(type, 0, where));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return new Wire.Table(raw, argument(type, 0, where), argument(type, 1, where));
        }
        if (raw.isEnum()) {
            return new Wire.Constant(raw);
        }
        if (raw.isRecord() || raw.isSealed()) {
            return new Wire.Named(type);
        }
        throw new Ungeneratable(
                "a message is made of numbers, texts, enums, host ids, records, sealed interfaces"
                        + " and"
                        + " collections of them: component=%s type=%s; give it another type"
                                .formatted(where, type));
    }

    private static Wire argument(TypeToken<?> type, int index, String where) {
        return type.getType() instanceof ParameterizedType generic
                ? of(argument(type, generic.getActualTypeArguments()[index]), where)
                : of(TypeToken.of(Object.class), where);
    }

    private static TypeToken<?> argument(TypeToken<?> type, Type argument) {
        return TypeToken.of(type.resolveType(argument).getType());
    }
}
