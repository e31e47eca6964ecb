package dev.ironwright.workbench.source;

import dev.ironwright.protocols.loader.Diagnostic;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.SourceFile;
import dev.ironwright.protocols.loader.Span;
import dev.ironwright.protocols.model.Mistake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Something about a text that the user should see.
///
/// @param file the name of the file
/// @param line from 1, or 0 when it is about the whole file
/// @param column from 1, or 0 when it is about the whole line
public record Problem(Severity severity, String file, int line, int column, String message) {

    /// How bad it is.
    public enum Severity {
        /// The model cannot be run.
        ERROR,
        WARNING
    }

    static Problem of(Severity severity, Diagnostic diagnostic) {
        return new Problem(
                severity,
                diagnostic.file(),
                diagnostic.line(),
                diagnostic.column(),
                diagnostic.message());
    }

    static List<Problem> warnings(Loaded model) {
        return model.warnings().stream().map(each -> of(Severity.WARNING, each)).toList();
    }

    /// A modeller's mistake, at the line it names or else where its class is declared.
    static Problem of(Mistake mistake, List<SourceFile> files) {
        var type = mistake.site().type();
        var outermost = type.substring(type.lastIndexOf('.') + 1).replaceAll("\\$.*", "");
        var file =
                files.stream()
                        .filter(each -> fileName(each.name()).equals(outermost + ".java"))
                        .findFirst()
                        .or(() -> files.stream().findFirst());
        var line =
                mistake.site().line() > 0
                        ? mistake.site().line()
                        : file.map(each -> declaration(each, type)).orElse(0);
        return new Problem(
                Severity.ERROR,
                file.map(SourceFile::name).orElse(outermost + ".java"),
                line,
                0,
                mistake.what() + ". " + mistake.usualCause());
    }

    /// The line that declares the innermost class of a binary name; 0 when none does.
    private static int declaration(SourceFile file, String type) {
        var simple = type.substring(Math.max(type.lastIndexOf('$'), type.lastIndexOf('.')) + 1);
        var declares =
                Pattern.compile(
                        "\\b(?:record|class|interface|enum)\\s+" + Pattern.quote(simple) + "\\b");
        var lines = file.lines();
        return IntStream.range(0, lines.size())
                        .filter(i -> declares.matcher(lines.get(i)).find())
                        .findFirst()
                        .orElse(-1)
                + 1;
    }

    /// The same, at the beginning of these lines.
    Problem at(Span span) {
        return new Problem(severity, span.file().name(), span.firstLine(), 0, message);
    }

    /// `Paxos.java:12:5`, as far as the place is known.
    public String place() {
        var place = new StringBuilder(fileName(file));
        Optional.of(line).filter(n -> n > 0).ifPresent(n -> place.append(':').append(n));
        Optional.of(column).filter(n -> n > 0).ifPresent(n -> place.append(':').append(n));
        return place.toString();
    }

    static String fileName(String path) {
        var name = Path.of(path).getFileName();
        return name == null ? path : name.toString();
    }
}
