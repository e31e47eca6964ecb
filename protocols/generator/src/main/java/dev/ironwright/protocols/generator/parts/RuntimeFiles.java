package dev.ironwright.protocols.generator.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The small classes that generated hosts run on, as readable source.
final class RuntimeFiles {

    private static final List<String> NAMES =
            List.of(
                    "HostId",
                    "Local",
                    "Message",
                    "Packet",
                    "Inbox",
                    "Outbox",
                    "Step",
                    "Choice",
                    "Outcome",
                    "Rule",
                    "ByteWriter",
                    "ByteReader",
                    "MalformedMessageException");

    /// The source of each file by the name of its class.
    private final Map<String, String> sources = new LinkedHashMap<>();

    RuntimeFiles(Layout layout) {
        for (var name : NAMES) {
            var text = read(name);
            for (var other : NAMES) {
                if (layout.model().type(other).isPresent()) {
                    text = text.replaceAll("\\b" + other + "\\b", "Host" + other);
                }
            }
            var own = layout.model().type(name).isPresent() ? "Host" + name : name;
            sources.put(own, "package " + layout.runtime() + ";\n\n" + text);
        }
    }

    private static String read(String name) {
        var path = "/dev/ironwright/protocols/generator/runtime/" + name + ".java";
        try (var stream = RuntimeFiles.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("a part of the generator is missing: " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> names() {
        return sources.keySet();
    }

    /// The files that these words speak of, and those that these speak of in turn.
    Map<String, String> needed(Set<String> words) {
        var needed = new LinkedHashMap<String, String>();
        var wanted = new TreeSet<>(words);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var each : sources.entrySet()) {
                if (wanted.contains(each.getKey()) && !needed.containsKey(each.getKey())) {
                    needed.put(each.getKey(), each.getValue());
                    wanted.addAll(Tokens.of(each.getValue()));
                    grew = true;
                }
            }
        }
        return needed;
    }
}
