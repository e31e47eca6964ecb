package dev.ironwright.protocols.loader;

/// What is wrong at one place of a text, or suspicious there.
///
/// @param file the file as the user named it
/// @param line from 1, or 0 when it is about the whole file
/// @param column from 1, or 0 when it is about the whole line
/// @param sourceLine the text of that line; empty when there is none
public record Diagnostic(String file, int line, int column, String message, String sourceLine) {

    /// About a whole file.
    static Diagnostic of(String file, String message) {
        return new Diagnostic(file, 0, 0, message, "");
    }

    /// About a line of a file.
    static Diagnostic of(SourceFile file, int line, int column, String message) {
        return new Diagnostic(file.name(), line, column, message, file.line(line));
    }

    /// `file:line:column: message`, the source line with a caret under the column, and the message's
    /// further lines when it has some.
    public String render() {
        var first = message.lines().findFirst().orElse("");
        var text = new StringBuilder(place()).append(": ").append(first);
        if (!sourceLine.isEmpty()) {
            text.append('\n').append(sourceLine);
            if (column > 0) {
                text.append('\n').append(indent()).append('^');
            }
        }
        message.lines().skip(1).forEach(line -> text.append('\n').append(line));
        return text.toString();
    }

    private String place() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }

    /// Blanks up to the caret; tabs stay tabs, so that the caret stands right at any tab width.
    private String indent() {
        return sourceLine
                .substring(0, Math.min(column - 1, sourceLine.length()))
                .replaceAll("[^\t]", " ");
    }
}
