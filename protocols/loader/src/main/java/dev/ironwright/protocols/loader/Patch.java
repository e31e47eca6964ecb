package dev.ironwright.protocols.loader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Applies a [Variant] to the sources that it changes.
///
/// @param file the variant's file, which complaints are about
record Patch(SourceFile file, Variant variant) {

    /// The variant in this file, which is named `[Model.]variant.variant`.
    static Patch read(SourceFile file) {
        return new Patch(file, VariantFile.read(nameOf(file), file));
    }

    private static String nameOf(SourceFile file) {
        var stem = file.name().substring(0, file.name().length() - ".variant".length());
        return stem.substring(Math.max(stem.lastIndexOf('.'), stem.lastIndexOf('/')) + 1);
    }

    /// The variant with this name, among these files; the others are not looked into.
    ///
    /// @throws LoadException naming those there are when there is none
    static Patch named(String wanted, String model, List<SourceFile> files) {
        var names = files.stream().map(Patch::nameOf).toList();
        if (!names.contains(wanted)) {
            throw new LoadException(
                    "no such variant: model=%s wanted=%s%s"
                            .formatted(model, wanted, Nearest.suggestion(wanted, names)));
        }
        return read(files.get(names.indexOf(wanted)));
    }

    /// Where the old lines of a hunk occur.
    private record Spot(SourceFile file, int line) {

        @Override
        public String toString() {
            return file.name() + ":" + (line + 1);
        }
    }

    /// The sources with every hunk applied.
    ///
    /// @throws LoadException naming the hunks whose old lines do not occur exactly once
    List<SourceFile> applyTo(List<SourceFile> sources) {
        var places = new HashMap<SourceFile, TreeMap<Integer, Variant.Hunk>>();
        var complaints = new ArrayList<Diagnostic>();
        for (var hunk : variant.hunks()) {
            var found = sources.stream().flatMap(file -> spotsOf(hunk, file)).toList();
            if (found.size() != 1) {
                complaints.add(complaint(hunk, sources, found));
                continue;
            }
            var spot = found.getFirst();
            var there = places.computeIfAbsent(spot.file, _ -> new TreeMap<>());
            if (overlaps(there, spot.line, hunk)) {
                complaints.add(about(hunk, "two hunks change the same lines: line=" + spot));
            } else {
                there.put(spot.line, hunk);
            }
        }
        if (!complaints.isEmpty()) {
            throw new LoadException(
                    "the variant does not fit its source: variant=%s source=%s"
                            .formatted(variant.name(), names(sources)),
                    complaints);
        }
        return sources.stream()
                .map(file ->
                        places.containsKey(file)
                                ? new SourceFile(
                                        file.name(), edited(file.lines(), places.get(file)))
                                : file)
                .toList();
    }

    private static String names(List<SourceFile> sources) {
        return sources.stream().map(SourceFile::name).collect(Collectors.joining(","));
    }

    private static Stream<Spot> spotsOf(Variant.Hunk hunk, SourceFile file) {
        var old = hunk.oldLines();
        var lines = file.lines();
        return IntStream.rangeClosed(0, lines.size() - old.size())
                .filter(at ->
                        IntStream.range(0, old.size())
                                .allMatch(
                                        i -> lines.get(at + i).strip().equals(old.get(i).strip())))
                .mapToObj(at -> new Spot(file, at));
    }

    private static boolean overlaps(
            TreeMap<Integer, Variant.Hunk> places, int at, Variant.Hunk hunk) {
        var before = places.floorEntry(at);
        var after = places.ceilingKey(at);
        return (before != null && before.getKey() + before.getValue().oldLines().size() > at)
                || (after != null && at + hunk.oldLines().size() > after);
    }

    private static String edited(List<String> lines, TreeMap<Integer, Variant.Hunk> places) {
        var edited = new ArrayList<String>();
        for (int at = 0; at < lines.size(); at++) {
            var hunk = places.get(at);
            if (hunk == null) {
                edited.add(lines.get(at));
            } else {
                edited.addAll(indented(hunk, lines.get(at)));
                at += hunk.oldLines().size() - 1;
            }
        }
        return String.join("\n", edited) + "\n";
    }

    /// The new lines, indented against `first` as they are against the hunk's first old line.
    private static List<String> indented(Variant.Hunk hunk, String first) {
        var shift = indent(first) - indent(hunk.oldLines().getFirst());
        return hunk.newLines().stream()
                .map(line -> " ".repeat(Math.max(0, indent(line) + shift)) + line.strip())
                .map(String::stripTrailing)
                .toList();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private Diagnostic complaint(Variant.Hunk hunk, List<SourceFile> sources, List<Spot> found) {
        return about(
                hunk,
                "the old lines of a hunk occur exactly once in the source: source=%s matches=%d%s"
                        .formatted(
                                names(sources),
                                found.size(),
                                found.isEmpty()
                                        ? "; copy them from the source"
                                        : " lines=%s; add a line before or after"
                                                .formatted(found)));
    }

    private Diagnostic about(Variant.Hunk hunk, String message) {
        return Diagnostic.of(file, hunk.line(), 0, message);
    }
}
