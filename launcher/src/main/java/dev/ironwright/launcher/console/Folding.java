package dev.ironwright.launcher.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Breaks long lines, at best between parts and else between words.
public final class Folding {

    /// The columns that a line may have.
    public static final int WIDTH = 100;

    private static final Pattern COLOUR = Pattern.compile("\033\\[[0-9;]*m");

    private Folding() {}

    /// A piece that stays on one line, and what stands before it unless it begins one.
    private record Piece(String glue, String text) {}

    /// The parts in as few lines as fit: the first line behind `head`, the others indented as far.
    public static List<String> fold(String head, String separator, List<String> parts) {
        return fold(head, " ".repeat(visible(head)), separator, parts);
    }

    /// A sentence or paragraph; later lines are indented.
    public static List<String> fold(String text, String indent) {
        return fold("", indent, "", List.of(text));
    }

    private static List<String> fold(
            String head, String indent, String separator, List<String> parts) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(head);
        var begun = false;
        for (var piece : pieces(separator, parts, WIDTH - indent.length())) {
            var wider = visible(line) + piece.glue().length() + visible(piece.text()) > WIDTH;
            if (begun && wider) {
                lines.add((line + piece.glue()).stripTrailing());
                line = new StringBuilder(indent).append(piece.text());
            } else {
                line.append(begun ? piece.glue() : "").append(piece.text());
            }
            begun = true;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static List<Piece> pieces(String separator, List<String> parts, int room) {
        var pieces = new ArrayList<Piece>();
        for (var part : parts) {
            if (visible(part) <= room) {
                pieces.add(new Piece(separator, part));
            } else {
                var glue = separator;
                for (var word : part.split(" ", -1)) {
                    pieces.add(new Piece(glue, word));
                    glue = " ";
                }
            }
        }
        return pieces;
    }

    /// The columns that a text takes on the screen: colours take none.
    public static int visible(CharSequence text) {
        return COLOUR.matcher(text).replaceAll("").length();
    }

    /// A text with blanks up to a width.
    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - visible(text)));
    }
}
