package dev.ironwright.protocols.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/// What the compiler says, as [Diagnostic]s.
final class CompilerMessages implements DiagnosticListener<JavaFileObject> {

    /// `java.lang.` in `java.lang.String`, which the compiler leaves out on a terminal too.
    private static final Pattern PACKAGE_OF_CLASS =
            Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private final List<Diagnostic> errors = new ArrayList<>();
    private final List<Diagnostic> warnings = new ArrayList<>();

    List<Diagnostic> errors() {
        return errors;
    }

    List<Diagnostic> warnings() {
        return warnings;
    }

    @Override
    public void report(javax.tools.Diagnostic<? extends JavaFileObject> said) {
        switch (said.getKind()) {
            case ERROR -> errors.add(diagnostic(said));
            case WARNING, MANDATORY_WARNING -> {
                // The others are about what Guava's own class files lack.
                if (said.getSource() instanceof MemoryFiles.Source) {
                    warnings.add(diagnostic(said));
                }
            }
            case NOTE, OTHER -> {}
        }
    }

    private static Diagnostic diagnostic(javax.tools.Diagnostic<? extends JavaFileObject> said) {
        var message = PACKAGE_OF_CLASS.matcher(said.getMessage(Locale.ENGLISH)).replaceAll("");
        if (!(said.getSource() instanceof MemoryFiles.Source source)) {
            return Diagnostic.of("javac", message);
        }
        var line = Math.toIntExact(Math.max(0, said.getLineNumber()));
        var column = line == 0 ? 0 : columnOf(source.file().text(), said.getPosition());
        return Diagnostic.of(source.file(), line, column, message);
    }

    /// Counted here, because the compiler counts a tab as up to eight columns.
    private static int columnOf(String text, long position) {
        var at = Math.toIntExact(position);
        var before = text.substring(0, at);
        return at - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
    }
}
