package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.expr.Expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Brings the host into the state that a method of the state record gave back.
final class ChangeEnding implements Tails.Ending {

    private final Changes changes;
    private final Set<String> fields = new HashSet<>();

    ChangeEnding(Changes changes) {
        this.changes = changes;
    }

    /// All fields that some way out may change.
    Set<String> fields() {
        return Set.copyOf(fields);
    }

    @Override
    public List<String> statements(Expression result, Exit exit, Tails tails) {
        var change = changes.into(result);
        fields.addAll(change.fields());
        var lines = new ArrayList<>(change.lines());
        lines.addAll(exit.with(""));
        return lines.isEmpty() ? List.of("// Nothing changes.") : lines;
    }

    @Override
    public Exit exit(boolean last) {
        return last ? Exit.FALL : Exit.LEAVE;
    }
}
