package dev.ironwright.protocols.generator.parts;

import com.google.common.reflect.TypeToken;

import dev.ironwright.protocols.generator.source.Ungeneratable;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What named types of a model are made of.
final class Unions {

    private static final int TAGS = 256;

    private Unions() {}

    /// A component of a record on the wire.
    record Part(String name, Wire wire) {}

    /// The records and enums that a sealed type stands for, at whatever depth.
    static List<Class<?>> cases(Class<?> sealed) {
        var cases = new ArrayList<Class<?>>();
        for (var each : sealed.getPermittedSubclasses()) {
            if (each.isRecord() || each.isEnum()) {
                cases.add(each);
            } else if (each.isSealed()) {
                cases.addAll(cases(each));
            } else {
                throw new Ungeneratable(
                        "the cases of a sealed type in a message are records and enums: type=%s case=%s"
                                .formatted(sealed.getSimpleName(), each.getSimpleName()));
            }
        }
        if (cases.size() > TAGS) {
            throw new Ungeneratable(
                    "a sealed type in a message has too many cases: type=%s cases=%d max=%d"
                            .formatted(sealed.getSimpleName(), cases.size(), TAGS));
        }
        return cases;
    }

    /// The components of a record, with the types that its own type gives them.
    static List<Part> parts(TypeToken<?> record) {
        return Arrays.stream(record.getRawType().getRecordComponents())
                .map(component -> part(record, component))
                .toList();
    }

    private static Part part(TypeToken<?> record, RecordComponent component) {
        var where = record.getRawType().getSimpleName() + "." + component.getName();
        var wire = Wires.of(record.resolveType(component.getGenericType()), where);
        var mayBeNull =
                Arrays.stream(component.getAnnotatedType().getAnnotations())
                        .anyMatch(a -> a.annotationType().getSimpleName().equals("Nullable"));
        return new Part(component.getName(), mayBeNull ? new Wire.Nullable(wire) : wire);
    }

    /// True when a value of this type may hold values of the same type.
    static boolean isRecursive(TypeToken<?> type) {
        return reaches(new Wire.Named(type), type, new HashSet<>());
    }

    private static boolean reaches(Wire from, TypeToken<?> wanted, Set<TypeToken<?>> seen) {
        var next = new ArrayList<>(from.parts());
        if (from instanceof Wire.Named(var type) && seen.add(type)) {
            next.addAll(contents(type));
        }
        return next.stream()
                .anyMatch(
                        each -> each.equals(new Wire.Named(wanted)) || reaches(each, wanted, seen));
    }

    private static List<Wire> contents(TypeToken<?> type) {
        return type.getRawType().isRecord()
                ? parts(type).stream().map(Part::wire).toList()
                : cases(type.getRawType()).stream()
                        .filter(Class::isRecord)
                        .<Wire>map(each -> new Wire.Named(TypeToken.of(each)))
                        .toList();
    }
}
