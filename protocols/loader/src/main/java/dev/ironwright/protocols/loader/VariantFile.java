package dev.ironwright.protocols.loader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the text of a [Variant].
///
/// First its story; a line `expect: violated Agreement 7`; lines `set: acceptors=3` and `goal: Decided`;
/// then hunks with blank lines between them, each of lines that start with `-` and lines that start
/// with `+`.
final class VariantFile {

    private final SourceFile file;
    private final List<String> story = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<String> goals = new ArrayList<>();
    private final List<Variant.Hunk> hunks = new ArrayList<>();
    private Optional<String> expect = Optional.empty();

    private VariantFile(SourceFile file) {
        this.file = file;
    }

    /// @throws LoadException naming the line that is no variant's
    static Variant read(String name, SourceFile file) {
        var reader = new VariantFile(file);
        reader.read();
        return new Variant(
                name,
                String.join("\n", reader.story).strip(),
                reader.expect,
                reader.settings,
                reader.goals,
                reader.hunks);
    }

    private void read() {
        var lines = file.lines();
        var at = 0;
        while (at < lines.size() && !isEdit(lines.get(at))) {
            header(at + 1, lines.get(at));
            at++;
        }
        while (at < lines.size()) {
            at = lines.get(at).isBlank() ? at + 1 : hunk(at);
        }
        if (hunks.isEmpty() && settings.isEmpty() && goals.isEmpty()) {
            throw wrong(
                    lines.size(),
                    "a variant changes something: hunks=0; write lines `- old` and `+ new`, or"
                            + " `set: name=value`");
        }
    }

    private void header(int number, String line) {
        if (line.startsWith("expect:")) {
            expect = Optional.of(line.substring("expect:".length()).strip());
        } else if (line.startsWith("set:")) {
            var setting = line.substring("set:".length()).split("=", 2);
            if (setting.length < 2) {
                throw wrong(number, "a setting has a name and a value: write `set: name=value`");
            }
            settings.put(setting[0].strip(), setting[1].strip());
        } else if (line.startsWith("goal:")) {
            goals.add(line.substring("goal:".length()).strip());
        } else {
            story.add(line.strip());
        }
    }

    /// Reads the hunk that begins at this index; gives the index after it.
    private int hunk(int begin) {
        var lines = file.lines();
        var oldLines = new ArrayList<String>();
        var newLines = new ArrayList<String>();
        var at = begin;
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            var line = lines.get(at);
            if (!isEdit(line) || (line.charAt(0) == '-' && !newLines.isEmpty())) {
                throw wrong(
                        at + 1,
                        "a hunk is lines `- old` and then lines `+ new`; a blank line ends it");
            }
            (line.charAt(0) == '-' ? oldLines : newLines)
                    .add(line.length() < 2 ? "" : line.substring(2));
        }
        if (oldLines.isEmpty()) {
            throw wrong(begin + 1, "a hunk says where it belongs: begin it with a line `- old`");
        }
        hunks.add(new Variant.Hunk(begin + 1, oldLines, newLines));
        return at;
    }

    private static boolean isEdit(String line) {
        return line.equals("-")
                || line.equals("+")
                || line.startsWith("- ")
                || line.startsWith("+ ");
    }

    private LoadException wrong(int line, String rule) {
        var diagnostic = Diagnostic.of(file, line, 0, rule);
        return new LoadException("the variant cannot be read: " + file.name(), List.of(diagnostic));
    }
}
