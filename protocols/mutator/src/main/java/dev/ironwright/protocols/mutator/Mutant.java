package dev.ironwright.protocols.mutator;

import dev.ironwright.protocols.loader.SourceFile;

import java.util.ArrayList;
import java.util.List;

/// A model with one small change.
///
/// @param id from 1, in the order of the text
/// @param where the record or class and the method that it changes, such as `Accept.step`
/// @param what what was done, such as `sends it twice`
/// @param place where the change begins
/// @param diff the lines that differ, `- ` before the old and `+ ` before the new ones
/// @param sources all files of the model with the change
public record Mutant(
        int id,
        Kind kind,
        String where,
        String what,
        Place place,
        List<String> diff,
        List<SourceFile> sources) {

    /// A line of a file.
    ///
    /// @param line from 1
    public record Place(String file, int line) {

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    public Mutant {
        diff = List.copyOf(diff);
        sources = List.copyOf(sources);
    }

    static Mutant of(int id, Edit edit, List<SourceFile> files) {
        var changed = new ArrayList<>(files);
        changed.set(files.indexOf(edit.body().text().file()), edit.applied());
        return new Mutant(
                id,
                edit.kind(),
                edit.body().name(),
                edit.what(),
                new Place(edit.body().text().file().name(), edit.line()),
                diff(edit.oldLines(), edit.newLines()),
                changed);
    }

    /// The lines with as much indentation as they do not share.
    private static List<String> diff(List<String> oldLines, List<String> newLines) {
        var both = new ArrayList<>(oldLines);
        both.addAll(newLines);
        int shared =
                both.stream()
                        .filter(line -> !line.isBlank())
                        .mapToInt(line -> line.length() - line.stripLeading().length())
                        .min()
                        .orElse(0);
        var diff = new ArrayList<String>();
        oldLines.forEach(line -> diff.add("- " + from(line, shared)));
        newLines.forEach(line -> diff.add("+ " + from(line, shared)));
        return diff.stream().map(String::stripTrailing).toList();
    }

    private static String from(String line, int column) {
        return line.substring(Math.min(column, line.length()));
    }
}
