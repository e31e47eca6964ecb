package dev.ironwright.protocols.generator.parts;

import com.github.javaparser.ast.body.FieldDeclaration;

import dev.ironwright.protocols.generator.source.Declared;
import dev.ironwright.protocols.generator.source.Indent;
import dev.ironwright.protocols.generator.source.ModelSource;
import dev.ironwright.protocols.generator.source.Nodes;
import dev.ironwright.protocols.generator.steps.HostCode;
import dev.ironwright.protocols.generator.steps.Role;
import dev.ironwright.protocols.generator.steps.TypeNames;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Puts the code of a project together: hosts first, then whatever of the model they speak of.
final class Assembly {

    private final ModelSource model;
    private final Layout layout;
    private final Messages messages;
    private final TypeNames types;
    private final TypeText copies;
    private final List<HostCode> hosts;

    /// The code of each top-level class, without its package and imports.
    private final Map<String, String> code = new LinkedHashMap<>();

    private final Map<String, String> states = new TreeMap<>();
    private final Map<String, String> shared = new LinkedHashMap<>();
    private final Set<Declared> included = new LinkedHashSet<>();

    /// @param verbatim the actions that keep their form
    Assembly(ModelSource model, List<Role> roles, Set<String> verbatim) {
        this.model = model;
        this.messages = Messages.of(model);
        this.layout = Layout.of(model, roles, messages);
        this.types = TypeNames.of(model, roles);
        this.copies = new TypeText(layout, messages, types);
        this.hosts = roles.stream().map(role -> HostCode.of(model, role, types, verbatim)).toList();
        gather();
    }

    Layout layout() {
        return layout;
    }

    Messages messages() {
        return messages;
    }

    TypeNames types() {
        return types;
    }

    List<HostCode> hosts() {
        return hosts;
    }

    Set<Declared> included() {
        return included;
    }

    /// The names of what the class of shared helpers declares.
    Set<String> sharedNames() {
        return shared.keySet();
    }

    /// True when somebody speaks of this role's state as a value.
    boolean hasState(Role role) {
        return states.containsKey(role.host());
    }

    /// Takes in what is spoken of until nothing new is.
    private void gather() {
        if (!messages.isEmpty()) {
            if (messages.ofModel().isEmpty()) {
                code.put(messages.root(), copies.newRoot());
            }
            model.types().stream()
                    .filter(type -> messages.records().stream().anyMatch(m -> isIn(m, type)))
                    .forEach(this::include);
        }
        int before;
        do {
            before = included.size() + states.size() + shared.size();
            writeHosts();
            var words = words();
            model.types().stream().filter(type -> isWanted(type, words)).forEach(this::include);
            for (var role : roles()) {
                if (types.states().contains(role.host())) {
                    states.computeIfAbsent(
                            role.host(),
                            _ -> new TypeText(layout, messages, types.inside(role)).state(role));
                }
            }
            share(words);
        } while (before != included.size() + states.size() + shared.size());
        writeShared();
    }

    private List<Role> roles() {
        return layout.roles();
    }

    private static boolean isIn(Class<?> message, Declared type) {
        for (Class<?> each = message; each != null; each = each.getDeclaringClass()) {
            if (each == type.type()) {
                return true;
            }
        }
        return false;
    }

    private boolean isWanted(Declared type, Set<String> words) {
        var isHostOfFields = layout.role(type).filter(Role::hasFields).isPresent();
        var isAction = roles().stream().flatMap(r -> r.actions().stream()).anyMatch(type::equals);
        return words.contains(type.name()) && !isHostOfFields && !isAction;
    }

    /// Takes in a type, and with a case the sealed type that it belongs to.
    private void include(Declared type) {
        if (!included.add(type)) {
            return;
        }
        var parent = layout.inside().get(type.name());
        if (parent != null) {
            model.type(parent).ifPresent(this::include);
        } else {
            code.put(type.name(), copies.file(type));
        }
        layout.casesOf(type.name()).forEach(this::include);
    }

    private void writeHosts() {
        for (var host : hosts) {
            var role = host.role();
            var kept = HostFile.kept(role, types);
            var file = new HostFile(layout, host, types);
            code.put(role.host(), file.text(states.getOrDefault(role.host(), ""), kept));
        }
    }

    private Set<String> words() {
        var words = new LinkedHashSet<String>();
        code.values().forEach(text -> words.addAll(Tokens.of(text)));
        shared.values().forEach(text -> words.addAll(Tokens.of(text)));
        if (code.values().stream().anyMatch(text -> text.contains(model.protocol().name() + "."))) {
            model.methods().forEach(m -> words.add(m.getNameAsString()));
            model.homes().stream()
                    .flatMap(home -> home.fields().stream())
                    .forEach(field -> words.add(name(field)));
        }
        Set.copyOf(words).stream()
                .flatMap(word -> model.imported(word).stream())
                .flatMap(type -> model.outermost(type).stream())
                .forEach(type -> words.add(type.name()));
        return words;
    }

    private void share(Set<String> words) {
        for (var home : model.homes()) {
            share(home, words);
        }
    }

    private void share(Declared home, Set<String> words) {
        for (var field : home.fields()) {
            if (field.getVariables().stream().anyMatch(v -> words.contains(v.getNameAsString()))) {
                shared.putIfAbsent(name(field), SharedText.of(home, field, types));
            }
        }
        for (var method : home.methods()) {
            if (words.contains(method.getNameAsString()) && !Nodes.same(method, model.setup())) {
                shared.merge(
                        method.getNameAsString(),
                        SharedText.of(home, method, types),
                        (one, other) -> one.contains(other) ? one : one + "\n\n" + other);
            }
        }
    }

    private static String name(FieldDeclaration field) {
        return field.getVariable(0).getNameAsString();
    }

    private void writeShared() {
        if (shared.isEmpty()) {
            return;
        }
        var members = new ArrayList<String>();
        members.add("private %s() {}".formatted(model.protocol().name()));
        members.addAll(shared.values());
        code.put(
                model.protocol().name(),
                "/// What several hosts have in common.\nfinal class %s {\n\n%s\n}"
                        .formatted(
                                model.protocol().name(),
                                Indent.by(4, String.join("\n\n", members))));
    }

    /// The code of every class, by name.
    Map<String, String> code() {
        return code;
    }
}
