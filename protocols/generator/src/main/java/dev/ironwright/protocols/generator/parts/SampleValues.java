package dev.ironwright.protocols.generator.parts;

import com.google.common.reflect.TypeToken;

import dev.ironwright.protocols.HostId;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Values of messages to test a codec with, as Java expressions.
///
/// Each is built from the model's classes as well: what their constructors refuse is no sample.
final class SampleValues {

    private static final int DEPTH = 5;
    private static final int TRIES = 6;

    private final Layout layout;

    SampleValues(Layout layout) {
        this.layout = layout;
    }

    /// A value and the expression for it.
    record Sample(Object value, String text) {}

    /// Up to two expressions for values of a message.
    List<String> of(Class<?> message) {
        var found = new ArrayList<String>();
        for (int seed = 0; seed < TRIES && found.size() < 2; seed++) {
            named(TypeToken.of(message), seed, 0)
                    .map(Sample::text)
                    .filter(text -> !found.contains(text))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Sample> named(TypeToken<?> type, int seed, int depth) {
        var raw = type.getRawType();
        if (raw.isEnum()) {
            return constant(raw, seed);
        }
        if (depth > DEPTH) {
            return Optional.empty();
        }
        if (!raw.isRecord()) {
            var cases = Unions.cases(raw);
            return named(TypeToken.of(cases.get(seed % cases.size())), seed, depth + 1);
        }
        var parts = new ArrayList<Sample>();
        for (var part : Unions.parts(type)) {
            sample(part.wire(), seed, depth + 1).ifPresent(parts::add);
        }
        return parts.size() == raw.getRecordComponents().length
                ? record(raw, parts)
                : Optional.empty();
    }

    private Optional<Sample> record(Class<?> type, List<Sample> parts) {
        var types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        var diamond = type.getTypeParameters().length > 0 ? "<>" : "";
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            var value = constructor.newInstance(parts.stream().map(Sample::value).toArray());
            return Optional.of(
                    new Sample(value, "new " + name(type) + diamond + "(" + texts(parts) + ")"));
        } catch (InvocationTargetException _) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record cannot be built: record=" + type, e);
        }
    }

    private static String texts(List<Sample> samples) {
        return samples.stream().map(Sample::text).collect(Collectors.joining(", "));
    }

    private Optional<Sample> constant(Class<?> type, int seed) {
        var constants = type.getEnumConstants();
        if (constants.length == 0) {
            return Optional.empty();
        }
        var value = (Enum<?>) constants[seed % constants.length];
        return Optional.of(new Sample(value, name(type) + "." + value.name()));
    }

    private Optional<Sample> sample(Wire wire, int seed, int depth) {
        return switch (wire) {
            case Wire.Plain(var method, var _) -> Optional.of(plain(method, seed));
            case Wire.Constant(var type) -> constant(type, seed);
            case Wire.Maybe(var element) ->
                    seed % 2 == 0
                            ? Optional.of(
                                    new Sample(
                                            Optional.empty(), layout.jdk("Optional") + ".empty()"))
                            : sample(element, seed, depth).map(this::present);
            case Wire.Nullable(var element) -> sample(element, seed, depth);
            case Wire.Named(var type) -> named(type, seed, depth);
            case Wire.Many(var type, var element) ->
                    Optional.of(
                            new SampleCollections(layout)
                                    .many(type, elements(element, seed, depth)));
            case Wire.Table(var type, var key, var element) ->
                    Optional.of(
                            new SampleCollections(layout)
                                    .table(
                                            type,
                                            elements(key, seed, depth),
                                            elements(element, seed, depth)));
        };
    }

    /// None, one or two different elements.
    private List<Sample> elements(Wire element, int seed, int depth) {
        return IntStream.range(0, seed % 3)
                .mapToObj(i -> sample(element, seed + i, depth))
                .flatMap(Optional::stream)
                .toList();
    }

    private Sample present(Sample sample) {
        return new Sample(
                Optional.of(sample.value()), layout.jdk("Optional") + ".of(" + sample.text() + ")");
    }

    private static Sample plain(String method, int seed) {
        return switch (method) {
            case "bool" -> new Sample(seed % 2 == 1, String.valueOf(seed % 2 == 1));
            case "int8" -> new Sample((byte) seed, "(byte) " + seed);
            case "int16" -> new Sample((short) seed, "(short) " + seed);
            case "char16" -> new Sample((char) ('a' + seed), "'" + (char) ('a' + seed) + "'");
            case "int32" -> new Sample(seed, String.valueOf(seed));
            case "int64" -> new Sample((long) seed, seed + "L");
            case "float64" -> new Sample(seed / 2.0, String.valueOf(seed / 2.0));
            case "string" -> new Sample("text " + seed, "\"text " + seed + "\"");
            default -> new Sample(new HostId("host", seed), "new HostId(\"host\", " + seed + ")");
        };
    }

    private String name(Class<?> type) {
        return layout.model().type(type.getSimpleName()).isPresent()
                ? type.getSimpleName()
                : layout.qualified(type)
                        .map(name -> name.substring(layout.base().length() + 1))
                        .orElse(type.getSimpleName());
    }
}
