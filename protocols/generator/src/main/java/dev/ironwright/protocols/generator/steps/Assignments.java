package dev.ironwright.protocols.generator.steps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Fields that get new values, each worked out from the old values of all.
final class Assignments {

    private final List<Assignment> waiting;
    private final List<String> early = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private Assignments(List<Assignment> assignments) {
        waiting = new ArrayList<>(assignments);
    }

    /// A field that gets a new value.
    ///
    /// @param target the field as it is named where it is assigned
    /// @param reads the fields whose old values the new one is worked out from
    record Assignment(String field, String target, String type, String value, Set<String> reads) {}

    /// The statements, in an order in which no field is changed before it has been read. Where each
    /// of some fields is worked out from the next, new values are put aside first.
    static List<String> inOrder(List<Assignment> assignments) {
        return new Assignments(assignments).ordered();
    }

    private List<String> ordered() {
        while (!waiting.isEmpty()) {
            var next = waiting.stream().filter(this::isReadByNoOther).findFirst();
            if (next.isPresent()) {
                waiting.remove(next.get());
                lines.add(next.get().target() + " = " + next.get().value() + ";");
            } else {
                putAside(waiting.getFirst());
            }
        }
        early.addAll(lines);
        return early;
    }

    private boolean isReadByNoOther(Assignment assignment) {
        return waiting.stream()
                .filter(other -> !other.field().equals(assignment.field()))
                .noneMatch(other -> other.reads().contains(assignment.field()));
    }

    private void putAside(Assignment first) {
        var name = Names.pick(names(), "next" + Names.capitalized(first.field()));
        early.add("%s %s = %s;".formatted(first.type(), name, first.value()));
        waiting.set(0, new Assignment(first.field(), first.target(), first.type(), name, Set.of()));
    }

    private Set<String> names() {
        var names = new HashSet<String>();
        waiting.forEach(each -> names.add(each.field()));
        return names;
    }
}
