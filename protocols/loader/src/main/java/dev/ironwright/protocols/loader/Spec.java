package dev.ironwright.protocols.loader;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a user wrote to say which model is meant.
sealed interface Spec {

    /// What a model may be, for messages.
    String KINDS = "a built-in name, a .java file, a folder of sources or a jar";

    /// Anything with a folder or an ending in it is no name of a protocol.
    Pattern PATH_LIKE = Pattern.compile(".*([/\\\\]|\\.\\w+$).*");

    record BuiltIn(Library.Entry entry, Optional<String> variant) implements Spec {}

    record JavaFile(Path path, Optional<String> variant) implements Spec {}

    record Folder(Path path, Optional<String> variant) implements Spec {}

    record JarFile(Path path) implements Spec {}

    /// Reads a specification. A protocol's name goes before a file of that name: `./lock` is the file.
    ///
    /// @throws LoadException when there is no such model
    static Spec of(String text, Library library) {
        var colon = text.lastIndexOf(':');
        return plain(text, Optional.empty(), library)
                .or(() ->
                        colon < 0
                                ? Optional.empty()
                                : plain(
                                        text.substring(0, colon),
                                        Optional.of(text.substring(colon + 1)),
                                        library))
                .orElseThrow(() -> unknown(text, library));
    }

    private static Optional<Spec> plain(String text, Optional<String> variant, Library library) {
        return library.entry(text)
                .<Spec>map(entry -> new BuiltIn(entry, variant))
                .or(() -> pathOf(text).filter(Files::exists).map(path -> onDisk(path, variant)));
    }

    private static Spec onDisk(Path path, Optional<String> variant) {
        if (path.toString().endsWith(".java") && Files.isRegularFile(path)) {
            return new JavaFile(path, variant);
        }
        if (Files.isDirectory(path)) {
            return new Folder(path, variant);
        }
        if (variant.isPresent()) {
            throw new LoadException(
                    "a jar and other files have no variants: model=%s variant=%s"
                            .formatted(path, variant.get()));
        }
        if (path.toString().endsWith(".jar")) {
            return new JarFile(path);
        }
        throw new LoadException("a model is " + KINDS + ": file=" + path);
    }

    private static Optional<Path> pathOf(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static LoadException unknown(String text, Library library) {
        var name = text.replaceFirst(":[^:/\\\\]*$", "");
        if (PATH_LIKE.matcher(name).matches()) {
            return new LoadException("no such file: file=%s; a model is %s".formatted(name, KINDS));
        }
        return new LoadException(
                "no such model: wanted=%s%s"
                        .formatted(name, Nearest.suggestion(name, library.names())));
    }
}
