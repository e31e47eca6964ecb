package dev.ironwright.protocols.loader;

/// What is wrong at one place of a text, or suspicious there.
///
/// @param line from 1, or 0 when it is about the whole file
/// @param column from 1, or 0 when it is about the whole line
/// @param sourceLine the text of that line; empty when there is none
public record Diagnostic(String file, int line, int column, String message, String sourceLine) {

    /// About a whole file.
    static Diagnostic of(String file, String message) {
        return new Diagnostic(file, 0, 0, message, "");
    }

    /// `file:line:column: message`, then the source line with a caret under the column.
    public String render() {
        var place = new StringBuilder(file);
        if (line > 0) {
            place.append(':').append(line);
        }
        if (column > 0) {
            place.append(':').append(column);
        }
        var head = place + ": " + message;
        if (sourceLine.isEmpty()) {
            return head;
        }
        return column > 0
                ? head + "\n" + sourceLine + "\n" + indent() + "^"
                : head + "\n" + sourceLine;
    }

    /// Blanks up to the caret; tabs stay tabs, so that the caret stands right at any tab width.
    private String indent() {
        var before = sourceLine.substring(0, Math.min(column - 1, sourceLine.length()));
        return before.replaceAll("[^\t]", " ");
    }
}
