package dev.ironwright.protocols.generator.parts;

import java.util.Map;
import java.util.stream.Collectors;

/// Writes the generated project's test of its codec.
record CodecTestFile(Layout layout, Messages messages) {

    String name() {
        return CodecFile.name(layout) + "Test";
    }

    String text() {
        var samples = new SampleValues(layout);
        var values =
                messages.records().stream()
                        .flatMap(message -> samples.of(message).stream())
                        .collect(Collectors.joining(",\n                    "));
        return BODY.replace("@Test@", name())
                .replace("@Codec@", CodecFile.name(layout))
                .replace("@Root@", messages.root())
                .replace("@values@", values);
    }

    /// What the test uses of the JDK and of JUnit.
    static final Map<String, String> IMPORTS =
            Map.ofEntries(
                    Map.entry("Arrays", "java.util.Arrays"),
                    Map.entry("List", "java.util.List"),
                    Map.entry("Map", "java.util.Map"),
                    Map.entry("Optional", "java.util.Optional"),
                    Map.entry("Random", "java.util.Random"),
                    Map.entry("Set", "java.util.Set"),
                    Map.entry("TreeMap", "java.util.TreeMap"),
                    Map.entry("TreeSet", "java.util.TreeSet"),
                    Map.entry("Test", "org.junit.jupiter.api.Test"),
                    Map.entry("ParameterizedTest", "org.junit.jupiter.params.ParameterizedTest"),
                    Map.entry("MethodSource", "org.junit.jupiter.params.provider.MethodSource"));

    /// The file.
    String withImports(Imports imports, String origin) {
        return imports.file(name(), origin, text())
                .replaceFirst(
                        "\n\n(?=import|///)",
                        """


                        import static org.junit.jupiter.api.Assertions.assertArrayEquals;
                        import static org.junit.jupiter.api.Assertions.assertEquals;
                        import static org.junit.jupiter.api.Assertions.assertNotNull;
                        import static org.junit.jupiter.api.Assertions.assertThrows;

                        """);
    }

    private static final String BODY =
            """
            /// Messages survive the wire, and nothing else gets through.
            class @Test@ {

                private static final List<@Root@> MESSAGES =
                        List.of(
                                @values@);

                static List<@Root@> messages() {
                    return MESSAGES;
                }

                @ParameterizedTest
                @MethodSource("messages")
                void survivesTheWire(@Root@ message) throws MalformedMessageException {
                    assertEquals(message, @Codec@.decode(@Codec@.encode(message)));
                }

                @ParameterizedTest
                @MethodSource("messages")
                void oneByteMoreIsRefused(@Root@ message) {
                    var bytes = @Codec@.encode(message);
                    refuses(Arrays.copyOf(bytes, bytes.length + 1));
                }

                @ParameterizedTest
                @MethodSource("messages")
                void everyTruncationIsRefused(@Root@ message) {
                    var bytes = @Codec@.encode(message);
                    for (int length = 0; length < bytes.length; length++) {
                        refuses(Arrays.copyOf(bytes, length));
                    }
                }

                @Test
                void anUnknownTagIsRefused() {
                    refuses(new byte[] {(byte) 0xff});
                }

                @Test
                void aLengthIsNeverTrusted() throws MalformedMessageException {
                    var from = new ByteReader(new byte[] {0x7f, -1, -1, -1, 1, 2, 3});
                    assertThrows(
                            MalformedMessageException.class,
                            () -> from.list(1, ByteReader::int8));
                }

                @Test
                void whateverIsAcceptedIsOneEncoding() {
                    var random = new Random(1);
                    for (int i = 0; i < 20_000; i++) {
                        var bytes = new byte[random.nextInt(24)];
                        random.nextBytes(bytes);
                        if (bytes.length > 0) {
                            bytes[0] = (byte) random.nextInt(MESSAGES.size());
                        }
                        acceptsOnlyItsOwn(bytes);
                    }
                }

                private static void acceptsOnlyItsOwn(byte[] bytes) {
                    try {
                        assertArrayEquals(bytes, @Codec@.encode(@Codec@.decode(bytes)));
                    } catch (MalformedMessageException e) {
                        assertNotNull(e.getMessage());
                    }
                }

                private static void refuses(byte[] bytes) {
                    assertThrows(MalformedMessageException.class, () -> @Codec@.decode(bytes));
                }
            }\
            """;
}
