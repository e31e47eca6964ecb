package dev.ironwright.protocols.generator.steps;

import dev.ironwright.protocols.generator.source.Indent;

import java.util.List;

/// Bodies of methods as text.
final class Bodies {

    private Bodies() {}

    /// The body with these statements before its own.
    static String prepended(List<String> statements, String body) {
        if (statements.isEmpty()) {
            return body;
        }
        int brace = body.indexOf('{');
        return body.substring(0, brace + 1)
                + "\n"
                + Indent.by(4, String.join("\n", statements))
                + body.substring(brace + 1);
    }
}
