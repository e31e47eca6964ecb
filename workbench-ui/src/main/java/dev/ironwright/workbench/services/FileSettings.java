package dev.ironwright.workbench.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/// Settings in a file of the user's configuration folder.
///
/// A file that cannot be read or written costs the memory, not the window: it is reported once.
public final class FileSettings implements Settings {

    private final Path file;
    private final Consumer<String> complaint;
    private final Properties values = new Properties();
    private boolean complained;

    public FileSettings(Path file, Consumer<String> complaint) {
        this.file = file;
        this.complaint = complaint;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                complain("read", e);
            }
        }
    }

    /// The usual place on this system: `ironwright/window.properties` in the configuration folder.
    public static Path usualPlace(Map<String, String> environment, Path home, String system) {
        var folder =
                switch (system) {
                    case String s when s.startsWith("Windows") ->
                            folder(environment, "APPDATA").orElse(home.resolve("AppData/Roaming"));
                    case String s when s.startsWith("Mac") ->
                            home.resolve("Library/Application Support");
                    default ->
                            folder(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config"));
                };
        return folder.resolve("ironwright").resolve("window.properties");
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    @Override
    public void put(String key, String value) {
        if (value.equals(values.put(key, value))) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var writer = Files.newBufferedWriter(file)) {
                values.store(writer, "What the window of Ironwright remembers");
            }
        } catch (IOException e) {
            complain("written", e);
        }
    }

    private void complain(String verb, Exception why) {
        if (!complained) {
            complained = true;
            complaint.accept(
                    "the settings cannot be %s: file=%s (%s); make it readable and writable to keep them"
                            .formatted(verb, file, why));
        }
    }
}
