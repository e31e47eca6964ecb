package dev.ironwright.protocols.mutator;

import com.github.javaparser.ast.Node;

import dev.ironwright.protocols.loader.SourceFile;

import java.util.List;

/// A part of a source file that is written otherwise.
///
/// @param what what was done, such as `sends it twice`
/// @param begin offset of the first character that goes
/// @param end offset after the last one
record Edit(Kind kind, String what, Body body, int begin, int end, String replacement) {

    /// Writes this instead of the node.
    static Edit replace(Kind kind, String what, Body body, Node node, String replacement) {
        var text = body.text();
        return new Edit(kind, what, body, text.begin(node), text.end(node), replacement);
    }

    /// Leaves out a statement, with the lines that hold nothing else.
    static Edit remove(Kind kind, String what, Body body, Node statement) {
        var content = body.text().file().text();
        int begin = body.text().begin(statement);
        int end = body.text().end(statement);
        int lineStart = content.lastIndexOf('\n', begin - 1) + 1;
        int newline = content.indexOf('\n', end);
        int lineEnd = newline < 0 ? content.length() : newline + 1;
        boolean alone =
                content.substring(lineStart, begin).isBlank()
                        && content.substring(end, lineEnd).isBlank();
        return alone
                ? new Edit(kind, what, body, lineStart, lineEnd, "")
                : new Edit(kind, what, body, begin, end, "");
    }

    /// The file with the edit.
    SourceFile applied() {
        var file = body.text().file();
        var text = file.text();
        return new SourceFile(
                file.name(), text.substring(0, begin) + replacement + text.substring(end));
    }

    /// The line, from 1, where it begins.
    int line() {
        return 1 + newlines(body.text().file().text().substring(0, begin));
    }

    /// The lines that it changes, as they were.
    List<String> oldLines() {
        var changed = body.text().file().text().substring(begin, end);
        int last = changed.endsWith("\n") ? newlines(changed) : newlines(changed) + 1;
        return body.text().file().lines().subList(line() - 1, line() - 1 + last);
    }

    /// The lines that come instead.
    List<String> newLines() {
        var lines = applied().lines();
        int more = lines.size() - body.text().file().lines().size();
        return lines.subList(line() - 1, line() - 1 + oldLines().size() + more);
    }

    private static int newlines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
