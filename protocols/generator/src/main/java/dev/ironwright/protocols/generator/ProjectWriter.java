package dev.ironwright.protocols.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Writes a project into a folder, and never over what somebody else wrote.
///
/// A file in the folder lists what was generated, with a digest of each text; by it a later writer
/// tells its own files from those of others and from those that were changed since.
record ProjectWriter(Path folder) {

    private static final String LIST = ".ironwright-generated";

    /// A file that was generated, in one of the texts that it may have.
    private record Entry(String path, String digest) {

        static Entry of(GeneratedFile file) {
            return new Entry(file.path(), ProjectWriter.digest(file.text()));
        }
    }

    void write(List<GeneratedFile> files) {
        try {
            var old = listed();
            var current = files.stream().map(Entry::of).toList();
            for (var file : files) {
                refuseForeign(file, old);
            }
            for (var entry : old) {
                refuseChanged(entry.path(), old, current);
            }
            Files.createDirectories(folder);
            // With both texts of each file, so that a write that fails half way can be repeated.
            list(Stream.concat(old.stream(), current.stream()).distinct().toList());
            for (var file : files) {
                replace(folder.resolve(file.path()), file.text());
            }
            for (var entry : old) {
                if (files.stream().noneMatch(file -> file.path().equals(entry.path()))) {
                    Files.deleteIfExists(folder.resolve(entry.path()));
                }
            }
            list(current);
        } catch (IOException e) {
            throw new GenerationException(
                    ("a generated project cannot be written: folder=%s cause=%s: %s; make room, or"
                                    + " name another folder")
                            .formatted(folder, e.getClass().getSimpleName(), e.getMessage()),
                    e);
        }
    }

    /// What was generated into the folder before.
    private List<Entry> listed() throws IOException {
        var list = folder.resolve(LIST);
        if (Files.exists(list)) {
            return Files.readAllLines(list).stream()
                    .map(line -> line.split(" {2}", 2))
                    .filter(parts -> parts.length == 2)
                    .map(parts -> new Entry(parts[1], parts[0]))
                    .toList();
        }
        if (Files.exists(folder) && !isEmptyFolder()) {
            throw new GenerationException(
                    "a project is generated into an empty folder, or one that was generated before:"
                            + " folder=%s; name another folder".formatted(folder));
        }
        return List.of();
    }

    private boolean isEmptyFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private void refuseForeign(GeneratedFile file, List<Entry> old) {
        var isOurs = old.stream().anyMatch(entry -> entry.path().equals(file.path()));
        if (!isOurs && Files.exists(folder.resolve(file.path()))) {
            throw new GenerationException(
                    "a file that was not generated is in the way: file=%s; move it away, or name another"
                                    .formatted(folder.resolve(file.path()))
                            + " folder");
        }
    }

    private void refuseChanged(String path, List<Entry> old, List<Entry> current)
            throws IOException {
        var file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return;
        }
        var there = new Entry(path, digest(Files.readString(file)));
        if (!old.contains(there) && !current.contains(there)) {
            throw new GenerationException(
                    "a generated file was changed since: file=%s; move it away to have it generated"
                                    .formatted(file)
                            + " again, or name another folder");
        }
    }

    private void list(List<Entry> entries) throws IOException {
        var lines = new StringBuilder();
        entries.forEach(
                each -> lines.append(each.digest()).append("  ").append(each.path()).append('\n'));
        replace(folder.resolve(LIST), lines.toString());
    }

    /// A reader finds the old text or the new one, never half of it.
    private static void replace(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
