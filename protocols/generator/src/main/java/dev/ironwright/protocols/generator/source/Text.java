package dev.ironwright.protocols.generator.source;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;

import java.util.ArrayList;
import java.util.List;

/// The text of a source file, in which syntax nodes are places.
///
/// @param file the file's name
/// @param lineStarts the offset at which each line begins
public record Text(String file, String content, List<Integer> lineStarts) {

    public static Text of(String file, String content) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (int i = 0; i < content.length(); i++) {
            if (content.charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
        return new Text(file, content, List.copyOf(starts));
    }

    /// Where the node begins.
    public int begin(Node node) {
        return offset(node.getBegin().orElseThrow());
    }

    /// The offset after the node's last character.
    public int end(Node node) {
        return offset(node.getEnd().orElseThrow()) + 1;
    }

    /// The node as it was written.
    public String of(Node node) {
        return content.substring(begin(node), end(node));
    }

    /// How far the line in which this offset lies is indented.
    public int indent(int offset) {
        int start = content.lastIndexOf('\n', offset - 1) + 1;
        int first = start;
        while (first < content.length() && isBlank(content.charAt(first))) {
            first++;
        }
        return first - start;
    }

    /// How far the line in which the node begins is indented.
    public int indent(Node node) {
        return indent(begin(node));
    }

    /// The line, from 1, in which this offset lies.
    public int line(int offset) {
        int line = 0;
        while (line < lineStarts.size() && lineStarts.get(line) <= offset) {
            line++;
        }
        return line;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private int offset(Position position) {
        return lineStarts.get(position.line - 1) + position.column - 1;
    }
}
