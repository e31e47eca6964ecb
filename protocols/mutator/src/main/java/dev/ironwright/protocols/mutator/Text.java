package dev.ironwright.protocols.mutator;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;

import dev.ironwright.protocols.loader.SourceFile;

import java.util.ArrayList;
import java.util.List;

/// A source file in which syntax nodes are places.
///
/// @param lineStarts the offset at which each line begins
record Text(SourceFile file, List<Integer> lineStarts) {

    static Text of(SourceFile file) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        var text = file.text();
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            starts.add(end + 1);
        }
        return new Text(file, List.copyOf(starts));
    }

    /// Where the node begins.
    int begin(Node node) {
        return offset(node.getBegin().orElseThrow());
    }

    /// The offset after the node's last character.
    int end(Node node) {
        return offset(node.getEnd().orElseThrow()) + 1;
    }

    /// The node as it was written.
    String of(Node node) {
        return file.text().substring(begin(node), end(node));
    }

    private int offset(Position position) {
        return lineStarts.get(position.line - 1) + position.column - 1;
    }
}
