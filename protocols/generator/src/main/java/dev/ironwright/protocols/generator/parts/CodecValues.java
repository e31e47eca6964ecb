package dev.ironwright.protocols.generator.parts;

import com.google.common.reflect.TypeToken;

import dev.ironwright.protocols.generator.steps.Names;

import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// Says in Java how single values are written and read, and which methods the codec needs for it.
final class CodecValues {

    private final Layout layout;
    private final Messages messages;
    private final String codec;
    private final String root;
    private final Map<TypeToken<?>, String> methods = new LinkedHashMap<>();

    /// @param codec the name of the codec's class
    /// @param root the end of the names of the methods for the union of all messages
    CodecValues(Layout layout, Messages messages, String codec, String root) {
        this.layout = layout;
        this.messages = messages;
        this.codec = codec;
        this.root = root;
    }

    /// The ends of the names of the methods for each type that was met so far.
    Map<TypeToken<?>, String> methods() {
        return Collections.unmodifiableMap(methods);
    }

    /// The statement that writes a value, without its semicolon.
    String write(String to, String value, Wire wire) {
        return switch (wire) {
            case Wire.Plain(var method, var _) -> "%s.%s(%s)".formatted(to, method, value);
            case Wire.Constant _ -> "%s.constant(%s)".formatted(to, value);
            case Wire.Maybe(var element) ->
                    "%s.optional(%s, %s)".formatted(to, value, writer(to, element));
            case Wire.Nullable(var element) ->
                    "%s.optional(%s.ofNullable(%s), %s)"
                            .formatted(to, layout.jdk("Optional"), value, writer(to, element));
            case Wire.Many(var type, var element) ->
                    "%s.%s(%s, %s)".formatted(to, many(type), value, writer(to, element));
            case Wire.Table(var _, var key, var element) ->
                    "%s.map(%s, %s, %s)".formatted(to, value, writer(to, key), writer(to, element));
            case Wire.Named(var type) -> "write%s(%s, %s)".formatted(method(type), to, value);
        };
    }

    private String writer(String to, Wire wire) {
        return switch (wire) {
            case Wire.Plain(var method, var _) -> "ByteWriter::" + method;
            case Wire.Constant _ -> "ByteWriter::constant";
            case Wire.Named(var type) -> codec + "::write" + method(type);
            case Wire.Maybe _, Wire.Nullable _, Wire.Many _, Wire.Table _ ->
                    lambda(inner(to, "out"), wire);
        };
    }

    private String lambda(String out, Wire wire) {
        var each = out.replace("out", "each");
        return "(%s, %s) -> %s".formatted(out, each, write(out, each, wire));
    }

    /// The name of the parameter of a lambda inside of a method or lambda whose parameter is `outer`.
    private static String inner(String outer, String name) {
        if (!outer.startsWith(name)) {
            return name;
        }
        var number = outer.substring(name.length());
        return name + (number.isEmpty() ? 2 : Integer.parseInt(number) + 1);
    }

    /// The expression that reads a value.
    String read(String from, Wire wire) {
        return switch (wire) {
            case Wire.Plain(var method, var _) -> "%s.%s()".formatted(from, method);
            case Wire.Constant(var type) -> "%s.constant(%s.class)".formatted(from, simple(type));
            case Wire.Maybe(var element) ->
                    "%s.optional(%s)".formatted(from, reader(from, element));
            case Wire.Nullable(var element) ->
                    "%s.optional(%s).orElse(null)".formatted(from, reader(from, element));
            case Wire.Many(var type, var element) -> readMany(from, type, element);
            case Wire.Table(var type, var key, var value) ->
                    wrapped(
                            type,
                            "%s.map(%d, %s, %s)"
                                    .formatted(
                                            from,
                                            key.least() + value.least(),
                                            reader(from, key),
                                            reader(from, value)));
            case Wire.Named(var type) ->
                    Unions.isRecursive(type)
                            ? "%s.nested(%s::read%s)".formatted(from, codec, method(type))
                            : "read%s(%s)".formatted(method(type), from);
        };
    }

    private String readMany(String from, Class<?> type, Wire element) {
        return wrapped(
                type,
                "%s.%s(%d, %s)"
                        .formatted(from, many(type), element.least(), reader(from, element)));
    }

    private static String many(Class<?> type) {
        return Wire.isSet(type) ? "set" : "list";
    }

    private String wrapped(Class<?> type, String value) {
        if (type.getName().startsWith("com.google.common.collect.")) {
            return type.getSimpleName() + ".copyOf(" + value + ")";
        }
        if (SortedSet.class.isAssignableFrom(type)) {
            return "new " + layout.jdk("TreeSet") + "<>(" + value + ")";
        }
        return SortedMap.class.isAssignableFrom(type)
                ? "new " + layout.jdk("TreeMap") + "<>(" + value + ")"
                : value;
    }

    private String reader(String from, Wire wire) {
        return switch (wire) {
            case Wire.Plain(var method, var _) -> "ByteReader::" + method;
            case Wire.Named(var type) when !Unions.isRecursive(type) ->
                    codec + "::read" + method(type);
            case Wire.Constant _,
                    Wire.Maybe _,
                    Wire.Nullable _,
                    Wire.Many _,
                    Wire.Table _,
                    Wire.Named _ ->
                    inner(from, "in") + " -> " + read(inner(from, "in"), wire);
        };
    }

    /// The end of the names of the methods for a type, which are written later.
    private String method(TypeToken<?> type) {
        var simple = simple(type.getRawType());
        if (simple.equals(messages.root())) {
            return root;
        }
        return methods.computeIfAbsent(type, _ -> free(simple.replace(".", ""), type));
    }

    private String free(String name, TypeToken<?> type) {
        var arguments =
                arguments(type).stream()
                        .map(each -> each.getRawType().getSimpleName())
                        .collect(Collectors.joining());
        return Names.pick(Set.copyOf(methods.values()), name + arguments);
    }

    private static List<? extends TypeToken<?>> arguments(TypeToken<?> type) {
        return type.getType() instanceof ParameterizedType generic
                ? Arrays.stream(generic.getActualTypeArguments()).map(TypeToken::of).toList()
                : List.of();
    }

    String text(TypeToken<?> type) {
        var arguments = arguments(type);
        return simple(type.getRawType())
                + (arguments.isEmpty()
                        ? ""
                        : arguments.stream()
                                .map(this::text)
                                .collect(Collectors.joining(", ", "<", ">")));
    }

    /// The name of a class in the codec's file: without the package, and without what is imported.
    String simple(Class<?> type) {
        return layout.qualified(type)
                .map(name -> name.substring(layout.base().length() + 1))
                .map(name ->
                        layout.model().type(type.getSimpleName()).isPresent()
                                        && layout.roles().stream()
                                                .noneMatch(r -> r.state().type() == type)
                                ? type.getSimpleName()
                                : name)
                .orElse(type.getSimpleName());
    }
}
