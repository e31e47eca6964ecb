package dev.ironwright.protocols.generator;

import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.loader.SourceFile;
import dev.ironwright.protocols.model.Instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The models in the test resources.
final class Models {

    private Models() {}

    static Loaded load(String name) {
        return of(name + ".java", text("models/" + name + ".java"));
    }

    /// A model in several files.
    static Loaded relay() {
        return Loader.compile(
                Stream.of("Relay", "Running", "Watching", "RelayMessage", "Station", "Counter")
                        .map(name -> name + ".java")
                        .map(file -> new SourceFile(file, text("models/relay/" + file)))
                        .toList());
    }

    static Loaded of(String file, String text) {
        return Loader.compile(List.of(new SourceFile(file, text)));
    }

    static Instance instance(Loaded loaded) {
        return loaded.model().within(Map.of(), Optional.empty());
    }

    static String text(String path) {
        try (var stream = Models.class.getResourceAsStream("/" + path)) {
            if (stream == null) {
                throw new IllegalArgumentException("no such resource: path=" + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
