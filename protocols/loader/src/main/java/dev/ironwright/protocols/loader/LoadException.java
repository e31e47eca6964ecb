package dev.ironwright.protocols.loader;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;

/// A model could not be loaded: it is not there, not readable, or does not compile.
///
/// It has diagnostics exactly when the fault is in what was found and read: a source that does not
/// compile or holds no protocol, a variant that does not fit its source.
public final class LoadException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final Comparator<Diagnostic> IN_ORDER =
            comparing(Diagnostic::file)
                    .thenComparingInt(Diagnostic::line)
                    .thenComparingInt(Diagnostic::column);

    private final transient List<Diagnostic> diagnostics;

    /// @param message the rule that was broken, the values, and what to do
    public LoadException(String message, List<Diagnostic> diagnostics) {
        super(message);
        this.diagnostics = diagnostics.stream().sorted(IN_ORDER).toList();
    }

    LoadException(String message) {
        this(message, List.of());
    }

    LoadException(String message, Throwable cause) {
        super(message, cause);
        this.diagnostics = List.of();
    }

    /// Everything that is wrong, in the order of the text.
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
