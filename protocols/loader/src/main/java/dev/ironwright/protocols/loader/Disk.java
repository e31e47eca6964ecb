package dev.ironwright.protocols.loader;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads sources from files and folders, and says clearly why one cannot be read.
final class Disk {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Disk() {}

    /// One file, under the name that the user gave it.
    static SourceFile read(Path file) {
        return read(file, file.toString());
    }

    static SourceFile read(Path file, String name) {
        try {
            var text = Files.readString(file);
            return new SourceFile(
                    name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            throw new LoadException("no such file: file=" + name, e);
        } catch (CharacterCodingException e) {
            throw new LoadException("a source is text in UTF-8: file=" + name, e);
        } catch (IOException e) {
            throw new LoadException(
                    "the file cannot be read: file=%s cause=%s".formatted(name, e.getMessage()), e);
        }
    }

    /// A file and the Java files beside it whose names occur in it, or in one of those.
    static List<SourceFile> withNeighbours(Path path, SourceFile file) {
        var beside = inside(path.resolveSibling(""), Disk::isSource);
        var together = new ArrayList<>(List.of(file));
        var named = new HashSet<>(Set.of(path));
        for (int i = 0; i < together.size(); i++) {
            var text = together.get(i).text();
            for (var other : beside) {
                var stem = String.valueOf(other.getFileName()).replaceFirst("\\.java$", "");
                if (Pattern.compile("\\b" + stem + "\\b").matcher(text).find()
                        && named.add(other)) {
                    together.add(read(other));
                }
            }
        }
        return together;
    }

    /// The Java files in a folder and below it.
    ///
    /// A Maven or Gradle project stands for its main sources: its tests need more than a model may use.
    static List<SourceFile> sources(Path folder) {
        var main = folder.resolve("src/main/java");
        // A link to a folder is no folder; the dot makes it one.
        var found =
                below((Files.isDirectory(main) ? main : folder).resolve("."), Disk::isSource)
                        .stream()
                        .map(file -> read(file, file.normalize().toString()))
                        .toList();
        if (found.isEmpty()) {
            throw new LoadException(
                    "a folder holds at least one .java file: folder=%s files=0; name the folder that"
                                    .formatted(folder)
                            + " holds the model's source");
        }
        return found;
    }

    /// The files of the variants of a Java file: `Paxos.forgets-vote.variant` beside `Paxos.java`;
    /// those of a folder: any in it.
    static List<SourceFile> variants(Path model) {
        return Files.isDirectory(model)
                ? inside(model, Disk::isVariant).stream().map(Disk::read).toList()
                : variantsBeside(model);
    }

    private static List<SourceFile> variantsBeside(Path javaFile) {
        var stem = String.valueOf(javaFile.getFileName()).replaceFirst("\\.java$", ".");
        return inside(javaFile.resolveSibling(""), Disk::isVariant).stream()
                .filter(file -> String.valueOf(file.getFileName()).startsWith(stem))
                .map(Disk::read)
                .toList();
    }

    static boolean isVariant(Path file) {
        return file.toString().endsWith(".variant");
    }

    /// A Java file with classes in it, and not the declaration of a module or package.
    static boolean isSource(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(".java") && !name.endsWith("-info.java");
    }

    /// The files in a folder that are wanted, sorted.
    static List<Path> inside(Path folder, Predicate<Path> wanted) {
        try (var files = Files.list(folder)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /// The files in a folder and below it that are wanted, sorted; hidden folders are left out.
    static List<Path> below(Path folder, Predicate<Path> wanted) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, new Collector(folder, wanted, found));
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        return found.stream().sorted().toList();
    }

    private static LoadException unreadable(Path folder, IOException cause) {
        return new LoadException(
                "the folder cannot be read: folder=%s cause=%s"
                        .formatted(folder, cause.getMessage()),
                cause);
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Predicate<Path> wanted;
        private final List<Path> found;

        Collector(Path root, Predicate<Path> wanted, List<Path> found) {
            this.root = root;
            this.wanted = wanted;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var hidden = String.valueOf(folder.getFileName()).startsWith(".");
            return hidden && !folder.equals(root)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (wanted.test(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
