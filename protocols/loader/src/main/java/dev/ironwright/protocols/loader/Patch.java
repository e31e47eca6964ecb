package dev.ironwright.protocols.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Applies a [Variant] to the source that it changes.
///
/// @param file the variant's file, which complaints are about
record Patch(SourceFile file, Variant variant) {

    /// The variant in this file, which is named `[Model.]variant.variant`.
    static Patch read(SourceFile file) {
        return new Patch(file, VariantFile.read(nameOf(file), file));
    }

    private static String nameOf(SourceFile file) {
        var stem = file.name().substring(0, file.name().length() - ".variant".length());
        return stem.substring(stem.lastIndexOf('.') + 1);
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

    /// The source with every hunk applied.
    ///
    /// @throws LoadException naming the hunks whose old lines do not occur exactly once
    SourceFile applyTo(SourceFile source) {
        var lines = source.lines();
        var places = new TreeMap<Integer, Variant.Hunk>();
        var complaints = new ArrayList<Diagnostic>();
        for (var hunk : variant.hunks()) {
            var found = placesOf(hunk, lines);
            if (found.size() != 1) {
                complaints.add(complaint(hunk, source, found));
            } else if (overlaps(places, found.getFirst(), hunk)) {
                complaints.add(
                        about(
                                hunk,
                                "two hunks change the same lines: line=" + (found.getFirst() + 1)));
            } else {
                places.put(found.getFirst(), hunk);
            }
        }
        if (!complaints.isEmpty()) {
            throw new LoadException(
                    "the variant does not fit its source: variant=%s source=%s"
                            .formatted(variant.name(), source.name()),
                    complaints);
        }
        return new SourceFile(source.name(), edited(lines, places));
    }

    private static List<Integer> placesOf(Variant.Hunk hunk, List<String> lines) {
        var old = hunk.oldLines();
        return IntStream.rangeClosed(0, lines.size() - old.size())
                .filter(at ->
                        IntStream.range(0, old.size())
                                .allMatch(
                                        i -> lines.get(at + i).strip().equals(old.get(i).strip())))
                .boxed()
                .toList();
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

    private Diagnostic complaint(Variant.Hunk hunk, SourceFile source, List<Integer> found) {
        return about(
                hunk,
                "the old lines of a hunk occur exactly once in the source: source=%s matches=%d%s"
                        .formatted(
                                source.name(),
                                found.size(),
                                found.isEmpty()
                                        ? "; copy them from the source"
                                        : " lines=%s; add a line before or after"
                                                .formatted(
                                                        found.stream().map(i -> i + 1).toList())));
    }

    private Diagnostic about(Variant.Hunk hunk, String message) {
        return Diagnostic.of(file, hunk.line(), 0, message);
    }
}
