package dev.ironwright.protocols.generator.source;

import java.util.List;

/// Moves blocks of text to the right and to the left.
public final class Indent {

    private Indent() {}

    /// The text with all lines but the first moved left by up to this many blanks.
    public static String cut(String text, int blanks) {
        var lines = text.split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            lines[i] = cutLine(lines[i], blanks);
        }
        return String.join("\n", lines);
    }

    /// The text with all lines but the first moved right by this many blanks.
    public static String hang(String text, int blanks) {
        return text.replaceAll("\n(?=[^\n])", "\n" + " ".repeat(blanks));
    }

    /// The text with all lines moved right by this many blanks.
    public static String by(int blanks, String text) {
        return text.isEmpty() ? text : (" ".repeat(blanks) + hang(text, blanks));
    }

    /// These statements in braces.
    public static String braced(List<String> statements) {
        return "{\n" + by(4, String.join("\n", statements)) + "\n}";
    }

    private static String cutLine(String line, int blanks) {
        int cut = 0;
        while (cut < blanks && cut < line.length() && line.charAt(cut) == ' ') {
            cut++;
        }
        return line.substring(cut);
    }
}
