package dev.ironwright.workbench.source;

import dev.ironwright.protocols.loader.Variant;

import java.util.ArrayList;
import java.util.List;

/// Finds the lines of a text that a seeded bug put there.
public final class ChangedLines {

    /// Some whole lines, from 1, the last one inclusive.
    public record Block(int first, int last) {}

    private ChangedLines() {}

    /// One block for each hunk that is found. A hunk that only removes lines is seen nowhere.
    public static List<Block> of(Variant variant, String text) {
        var lines = text.lines().map(String::strip).toList();
        var blocks = new ArrayList<Block>();
        for (var hunk : variant.hunks()) {
            var wanted = hunk.newLines().stream().map(String::strip).toList();
            for (int i = 0; !wanted.isEmpty() && i + wanted.size() <= lines.size(); i++) {
                if (lines.subList(i, i + wanted.size()).equals(wanted)) {
                    blocks.add(new Block(i + 1, i + wanted.size()));
                    break;
                }
            }
        }
        return blocks;
    }
}
