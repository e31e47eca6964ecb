package dev.ironwright.protocols.generator.parts;

import com.github.javaparser.ast.body.Parameter;

import dev.ironwright.protocols.generator.source.Edits;
import dev.ironwright.protocols.generator.source.Indent;
import dev.ironwright.protocols.generator.steps.ActionText;
import dev.ironwright.protocols.generator.steps.Copies;
import dev.ironwright.protocols.generator.steps.HostCode;
import dev.ironwright.protocols.generator.steps.HostMembers;
import dev.ironwright.protocols.generator.steps.Names;
import dev.ironwright.protocols.generator.steps.Role;
import dev.ironwright.protocols.generator.steps.TypeNames;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the class of a role: its fields, one method for each action, and what these need.
final class HostFile {

    private static final int FORMAT_WIDTH = 60;

    private final Layout layout;
    private final HostCode code;
    private final Role role;
    private final TypeNames types;
    private final List<Field> fields;

    HostFile(Layout layout, HostCode code, TypeNames types) {
        this.layout = layout;
        this.code = code;
        this.role = code.role();
        this.types = types.inside(role);
        this.fields =
                role.hasFields()
                        ? role.state().components().stream().map(this::field).toList()
                        : List.of(new Field(role.state().name(), role.whole(), List.of()));
    }

    /// A field of the state.
    private record Field(String type, String name, List<String> doc) {}

    private Field field(Parameter component) {
        var name = component.getNameAsString();
        var type = Edits.apply(role.state().text(), component.getType(), types);
        return new Field(type, name, role.state().doc().parameter(name).sentence().comment());
    }

    /// The class.
    ///
    /// @param state the record of the whole state, when somebody needs it; else empty
    /// @param kept what the state record has that goes to the host, as far as somebody needs it
    String text(String state, List<String> kept) {
        var members = new ArrayList<String>();
        members.addAll(code.constants());
        members.addAll(kept);
        members.add(declarations());
        members.add(constructor());
        if (code.start().takesState() && role.hasFields()) {
            members.add(fromState());
        }
        members.add(code.start().text());
        for (var action : code.actions()) {
            members.add(action.text());
            if (!action.rule().isEmpty()) {
                members.add(action.rule());
            }
        }
        members.addAll(code.helpers());
        var performing = new Performing(code, types, layout.model().bounds());
        members.addAll(performing.ofOutcomes());
        if (role.hasFields()) {
            members.addAll(performing.ofState(List.copyOf(members)));
        }
        if (!state.isEmpty()) {
            members.add(state);
        }
        members.addAll(accessors());
        members.add(toText());
        return head()
                + members.stream()
                        .map(member -> Indent.by(4, member))
                        .collect(Collectors.joining("\n\n", "\n", "\n}"));
    }

    private String head() {
        var doc = role.state().doc().or("A host of the role `" + role.state().name() + "`.");
        return String.join("\n", doc.comment()) + "\npublic final class " + role.host() + " {\n";
    }

    /// What every host is made with before its state.
    private List<Field> infrastructure() {
        var all = new ArrayList<Field>();
        all.add(new Field("Local", role.at(), List.of()));
        if (code.sends()) {
            all.add(new Field(types.runtime("Outbox"), role.out(), List.of()));
        }
        if (role.looksAtBounds(layout.model().bounds())) {
            all.add(new Field(layout.model().bounds(), role.bounds(), List.of()));
        }
        return all;
    }

    private String declarations() {
        var lines = new ArrayList<String>();
        for (var field : infrastructure()) {
            lines.add("private final %s %s;".formatted(field.type(), field.name()));
        }
        var gap = fields.stream().anyMatch(field -> !field.doc().isEmpty());
        lines.add("");
        for (var field : fields) {
            if (gap && !lines.getLast().isEmpty()) {
                lines.add("");
            }
            lines.addAll(field.doc());
            var kind = isAssigned(field) ? "private" : "private final";
            lines.add("%s %s %s;".formatted(kind, field.type(), field.name()));
        }
        return String.join("\n", lines).stripTrailing();
    }

    /// True when some method but the constructor gives the field a value.
    private boolean isAssigned(Field field) {
        var assignment = Pattern.compile("(?m)^\\s*(this\\.)?" + field.name() + " = ");
        return !role.hasFields()
                || Stream.concat(
                                code.actions().stream().map(ActionText::text),
                                code.helpers().stream())
                        .anyMatch(text ->
                                text.contains("become(")
                                        || text.contains("perform(")
                                        || assignment.matcher(text).find());
    }

    private String constructor() {
        var all = new ArrayList<>(infrastructure());
        all.addAll(fields);
        var copies = Copies.of(role.state()).orElse(Copies.NONE);
        var assignments =
                all.stream()
                        .map(Field::name)
                        .map(name -> "this.%s = %s;".formatted(name, copies.of(name, name)))
                        .toList();
        return "/// A host in this state, as after a restart; [#%s] makes one that starts.\npublic %s(%s) %s"
                .formatted(
                        code.start().name(),
                        role.host(),
                        parameters(all),
                        Indent.braced(assignments));
    }

    private static String parameters(List<Field> fields) {
        return fields.stream()
                .map(field -> field.type() + " " + field.name())
                .collect(Collectors.joining(", "));
    }

    /// Makes a host out of its whole state.
    private String fromState() {
        var name = Names.pick(names(infrastructure()), "state", "whole");
        var arguments = new ArrayList<>(infrastructure().stream().map(Field::name).toList());
        fields.forEach(field -> arguments.add(name + "." + field.name() + "()"));
        return "private %s(%s, %s %s) {\n    this(%s);\n}"
                .formatted(
                        role.host(),
                        parameters(infrastructure()),
                        role.stateType(),
                        name,
                        String.join(", ", arguments));
    }

    private static Set<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).collect(Collectors.toSet());
    }

    private List<String> accessors() {
        var taken = new HashSet<String>();
        code.actions().forEach(action -> taken.add(action.name()));
        taken.add(code.start().name());
        return fields.stream()
                .map(field ->
                        "public %s %s() {\n    return %s;\n}"
                                .formatted(
                                        field.type(),
                                        Names.pick(taken, field.name(), field.name() + "Now"),
                                        field.name()))
                .toList();
    }

    private String toText() {
        var values =
                Stream.concat(Stream.of(role.at() + ".self()"), fields.stream().map(Field::name))
                        .collect(Collectors.joining(", "));
        return "@Override\npublic String toString() {\n    return %s.formatted(%s);\n}"
                .formatted(format(), values);
    }

    /// What a host says of itself, in as many pieces as fit a line each.
    private String format() {
        var lines = new ArrayList<String>();
        var line = "%s[";
        for (var field : fields) {
            if (line.length() + field.name().length() > FORMAT_WIDTH) {
                lines.add("\"" + line + "\"");
                line = "";
            }
            line += field.name() + "=%s, ";
        }
        lines.add("\"" + line.replaceFirst("(, )?$", "]") + "\"");
        return lines.size() == 1
                ? lines.getFirst()
                : "(" + String.join("\n                    + ", lines) + ")\n            ";
    }

    /// What goes from the state record to the host, each with the names that it declares.
    static List<String> kept(Role role, TypeNames types) {
        return HostMembers.of(role).stream()
                .map(member -> HostCode.copied(role.state().text(), member, types.inside(role)))
                .toList();
    }
}
