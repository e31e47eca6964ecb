package dev.ironwright.protocols.loader;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What lies in a jar.
///
/// @param classes class files by binary name, without those that the workbench brings itself
/// @param sources the Java files in it, if any
record Jar(Map<String, byte[]> classes, List<SourceFile> sources) {

    /// A second copy of these would be other classes than those that the workbench knows.
    private static final List<String> BROUGHT =
            List.of("dev.ironwright.protocols.", "com.google.common.", "org.jspecify.");

    static Jar read(Path file) {
        return inside(
                file,
                root ->
                        new Jar(
                                classes(root),
                                Disk.below(root, Disk::isSource).stream()
                                        .map(path -> Disk.read(path, nameIn(root, path)))
                                        .toList()));
    }

    /// What `look` makes of the folder that the jar is.
    static <T> T inside(Path jar, Function<Path, T> look) {
        try (var files = FileSystems.newFileSystem(jar)) {
            return look.apply(files.getPath("/"));
        } catch (NoSuchFileException e) {
            throw new LoadException("no such file: file=" + jar, e);
        } catch (IOException | ProviderNotFoundException e) {
            throw new LoadException(
                    "the jar cannot be read: file=%s cause=%s".formatted(jar, e.getMessage()), e);
        }
    }

    private static Map<String, byte[]> classes(Path root) {
        var classes = new HashMap<String, byte[]>();
        for (var path : Disk.below(root, Jar::isClass)) {
            var file = nameIn(root, path);
            var name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            if (BROUGHT.stream().noneMatch(name::startsWith)) {
                classes.put(name, bytes(path));
            }
        }
        return classes;
    }

    /// Not a module's declaration, and not the classes for one version of Java alone.
    private static boolean isClass(Path path) {
        return path.toString().endsWith(".class")
                && !path.endsWith("module-info.class")
                && !path.startsWith("/META-INF");
    }

    private static String nameIn(Path root, Path path) {
        return root.relativize(path).toString();
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new LoadException(
                    "the jar cannot be read: entry=%s cause=%s".formatted(path, e.getMessage()), e);
        }
    }
}
