package dev.ironwright.protocols.generator.parts;

import com.google.common.reflect.TypeToken;

import dev.ironwright.protocols.generator.source.Indent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the class that encodes and decodes all messages.
final class CodecFile {

    /// What a codec uses of the JDK where the model does not.
    static final Map<String, String> IMPORTS =
            Map.of(
                    "Optional", "java.util.Optional",
                    "TreeMap", "java.util.TreeMap",
                    "TreeSet", "java.util.TreeSet");

    /// The end of the names of the methods for the union of all messages.
    private static final String ROOT = "AnyMessage";

    private final Messages messages;
    private final String codec;
    private final CodecValues values;

    CodecFile(Layout layout, Messages messages) {
        this.messages = messages;
        this.codec = name(layout);
        this.values = new CodecValues(layout, messages, codec, ROOT);
    }

    static String name(Layout layout) {
        return layout.model().protocol().name() + "Codec";
    }

    String text() {
        var members = new ArrayList<String>();
        members.add(encode());
        members.add(decode());
        members.add(union(ROOT, messages.root(), cases()));
        members.add(unionReader(ROOT, messages.root(), cases()));
        // Writing the methods of one type may ask for those of others.
        for (int i = 0; i < values.methods().size(); i++) {
            var method = List.copyOf(values.methods().entrySet()).get(i);
            members.addAll(named(method.getKey(), method.getValue()));
        }
        return """
        /// Messages as bytes: a byte that says which message it is, then its components in order.
        ///
        /// Every message has one encoding. Decoding trusts nothing: what is cut short, too long,
        /// out of range or followed by more bytes is refused, and no length makes it allocate.
        public final class %s {

            private %s() {}

        %s
        }\
        """
                .formatted(
                        codec,
                        codec,
                        members.stream()
                                .map(each -> Indent.by(4, each))
                                .collect(Collectors.joining("\n\n")));
    }

    private List<Class<?>> cases() {
        return messages.ofModel()
                .map(root -> Unions.cases(root.type()))
                .orElseGet(messages::records);
    }

    private String encode() {
        return """
        /// The bytes of a message.
        public static byte[] encode(%s message) {
            var to = new ByteWriter();
            write%s(to, message);
            return to.bytes();
        }\
        """
                .formatted(messages.root(), ROOT);
    }

    private String decode() {
        return """
        /// The message that these are the bytes of.
        public static %s decode(byte[] bytes) throws MalformedMessageException {
            var from = new ByteReader(bytes);
            try {
                var message = read%s(from);
                from.end();
                return message;
            } catch (RuntimeException e) {
                throw new MalformedMessageException("a message that cannot be: " + e, e);
            }
        }\
        """
                .formatted(messages.root(), ROOT);
    }

    private String union(String name, String type, List<Class<?>> cases) {
        var entries = new ArrayList<String>();
        for (int tag = 0; tag < cases.size(); tag++) {
            entries.add(writeCase(cases.get(tag), tag));
        }
        return """
        private static void write%s(ByteWriter to, %s value) {
            switch (value) {
        %s
            }
        }\
        """
                .formatted(name, type, Indent.by(8, String.join("\n", entries)));
    }

    private String writeCase(Class<?> type, int tag) {
        var simple = values.simple(type);
        if (type.isEnum()) {
            return "case %s it -> {\n    to.tag(%d);\n    to.constant(it);\n}"
                    .formatted(simple, tag);
        }
        var parts = Unions.parts(TypeToken.of(type));
        if (parts.isEmpty()) {
            return "case %s _ -> to.tag(%d);".formatted(simple, tag);
        }
        var lines = new ArrayList<String>();
        lines.add("case %s it -> {".formatted(simple));
        lines.add("    to.tag(%d);".formatted(tag));
        parts.forEach(part ->
                lines.add(
                        "    "
                                + values.write("to", "it." + part.name() + "()", part.wire())
                                + ";"));
        lines.add("}");
        return String.join("\n", lines);
    }

    private String unionReader(String name, String type, List<Class<?>> cases) {
        var entries = new ArrayList<String>();
        for (int tag = 0; tag < cases.size(); tag++) {
            var each = cases.get(tag);
            var value =
                    each.isEnum()
                            ? "from.constant(" + values.simple(each) + ".class)"
                            : creation(TypeToken.of(each));
            entries.add("case %d -> %s;".formatted(tag, value));
        }
        return """
        private static %s read%s(ByteReader from) throws MalformedMessageException {
            int tag = from.tag();
            return switch (tag) {
        %s
                default -> throw from.malformed("no such %s: tag=" + tag);
            };
        }\
        """
                .formatted(type, name, Indent.by(8, String.join("\n", entries)), type);
    }

    private String creation(TypeToken<?> record) {
        var diamond = record.getRawType().getTypeParameters().length > 0 ? "<>" : "";
        return Unions.parts(record).stream()
                .map(part -> values.read("from", part.wire()))
                .collect(
                        Collectors.joining(
                                ", ",
                                "new " + values.simple(record.getRawType()) + diamond + "(",
                                ")"));
    }

    private List<String> named(TypeToken<?> type, String name) {
        if (type.getRawType().isSealed()) {
            var cases = Unions.cases(type.getRawType());
            return List.of(
                    union(name, values.simple(type.getRawType()), cases),
                    unionReader(name, values.simple(type.getRawType()), cases));
        }
        var parts = Unions.parts(type);
        var writes =
                parts.isEmpty()
                        ? "    to.tag(0);"
                        : parts.stream()
                                .map(p ->
                                        "    "
                                                + values.write(
                                                        "to", "value." + p.name() + "()", p.wire())
                                                + ";")
                                .collect(Collectors.joining("\n"));
        var writer =
                "private static void write%s(ByteWriter to, %s value) {\n%s\n}"
                        .formatted(name, values.text(type), writes);
        var check =
                parts.isEmpty()
                        ? "    if (from.tag() != 0) {\n        throw from.malformed(\"no such "
                                + name
                                + "\");\n    }\n"
                        : "";
        var reader =
                "private static %s read%s(ByteReader from) throws MalformedMessageException {\n%s    return %s;\n}"
                        .formatted(values.text(type), name, check, creation(type));
        return List.of(writer, reader);
    }
}
