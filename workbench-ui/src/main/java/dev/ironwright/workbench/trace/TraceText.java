package dev.ironwright.workbench.trace;

import dev.ironwright.explorer.GlobalState;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A trace as plain text, for a mail or a bug report: each step with only what it changed.
final class TraceText {

    private TraceText() {}

    static String of(Showing showing) {
        var text = new StringBuilder();
        text.append(showing.subject().name()).append(' ').append(showing.title()).append('\n');
        if (!showing.detail().isEmpty()) {
            text.append(showing.detail()).append('\n');
        }
        text.append(showing.subject().command()).append('\n');
        var states = showing.trace().states();
        var instance = showing.subject().instance();
        var rows = StepRow.of(showing.trace(), instance, Optional.of(showing.ending()));
        var loop = showing.loop();
        for (var row : loop.isPresent() ? StepRow.looping(rows, loop.getAsInt()) : rows) {
            text.append('\n').append(row.index()).append("  ").append(row.title());
            if (!row.host().isEmpty()) {
                text.append("  @ ").append(row.host());
            }
            row.detail().lines().forEach(line -> text.append("\n     ").append(line));
            var before =
                    row.index() == 0
                            ? Optional.<GlobalState>empty()
                            : Optional.of(states.get(row.index() - 1));
            append(text, before, states.get(row.index()));
        }
        return text.append('\n').toString();
    }

    private static void append(
            StringBuilder text, Optional<GlobalState> before, GlobalState after) {
        for (var card : StateCard.of(before, after)) {
            var lines = before.isPresent() ? changes(card.fields()) : card.fields();
            if (!lines.isEmpty()) {
                text.append("\n     ").append(card.name()).append(": ");
                text.append(lines.stream().map(TraceText::line).collect(Collectors.joining(", ")));
            }
        }
    }

    private static List<Field> changes(List<Field> fields) {
        return fields.stream().filter(field -> field.kind() != Field.Kind.SAME).toList();
    }

    private static String line(Field field) {
        var name = field.name().isEmpty() ? "" : field.name() + " ";
        return switch (field.kind()) {
            case SAME -> name + "= " + field.value();
            case CHANGED ->
                    field.value().isEmpty()
                            ? field.name() + ":"
                            : name + field.before().orElse("") + " → " + field.value();
            case ADDED -> "+" + name + field.value();
            case REMOVED -> "−" + name + field.value();
        };
    }
}
