package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;

import dev.ironwright.protocols.generator.source.Declared;
import dev.ironwright.protocols.generator.source.Doc;
import dev.ironwright.protocols.generator.source.Edits;
import dev.ironwright.protocols.generator.source.Indent;
import dev.ironwright.protocols.generator.source.ModelSource;
import dev.ironwright.protocols.generator.source.Text;
import dev.ironwright.protocols.generator.source.Ungeneratable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The methods of a generated host.
///
/// @param constants what actions had of their own beside methods
/// @param helpers private methods, callers before what they call
/// @param performs true when some action takes an outcome as a value
/// @param sends true when some method but the start sends
public record HostCode(
        Role role,
        StartText start,
        List<ActionText> actions,
        List<String> constants,
        List<String> helpers,
        boolean performs,
        boolean sends) {

    /// Names of methods that every host may have.
    static final Set<String> OWN =
            Set.of("snapshot", "become", "perform", "startOf", "initial", "toString");

    /// Makes the methods of a role.
    ///
    /// @param verbatim the actions that keep their form
    /// @throws Ungeneratable when an action or a start cannot be read
    public static HostCode of(ModelSource model, Role role, TypeNames types, Set<String> verbatim) {
        var helpers = new Helpers(role, types.inside(role), model.bounds(), taken(model, role));
        var actions = new ArrayList<ActionText>();
        var constants = new LinkedHashSet<String>();
        for (var action : role.actions()) {
            var text = action(action, helpers, verbatim.contains(action.name()));
            actions.add(text);
            if (text.rule().isEmpty()) {
                constants.addAll(constants(action, helpers));
            }
        }
        var used = used(actions, helpers);
        var sends =
                helpers.performs()
                        || actions.stream().anyMatch(each -> sends(each.text(), role))
                        || used.stream().anyMatch(text -> sends(text, role));
        return new HostCode(
                role,
                new Starts(model, helpers, sends).written(),
                List.copyOf(actions),
                List.copyOf(constants),
                used,
                helpers.performs(),
                sends);
    }

    private static Set<String> taken(ModelSource model, Role role) {
        var taken = new HashSet<>(OWN);
        taken.remove("initial");
        role.actions().forEach(action -> taken.add(Names.method(action.name())));
        model.methods().forEach(method -> taken.add(method.getNameAsString()));
        return taken;
    }

    private static boolean sends(String text, Role role) {
        return Pattern.compile("\\b" + role.out() + "\\.(send|broadcast)\\(").matcher(text).find();
    }

    private static ActionText action(Declared action, Helpers helpers, boolean verbatim) {
        var step = step(action);
        var name = Names.method(action.name());
        if (!verbatim) {
            try {
                return new ActionMethods(helpers, action, step).written(name);
            } catch (Unconvertible _) {
                // The step keeps its form.
            }
        }
        return new VerbatimAction(helpers, action, step).written(name);
    }

    private static MethodDeclaration step(Declared action) {
        return action.method("step")
                .orElseThrow(() ->
                        new Ungeneratable(
                                "an action is generated from a method `step` of its own: action="
                                        + action.name()));
    }

    private static List<String> constants(Declared action, Helpers helpers) {
        return action.fields().stream()
                .filter(FieldDeclaration::isStatic)
                .map(field -> copied(action.text(), field, helpers.types()))
                .toList();
    }

    /// The helpers that are called, in the order of the first call.
    private static List<String> used(List<ActionText> actions, Helpers helpers) {
        var texts = new ArrayList<String>();
        actions.forEach(action -> texts.add(action.text()));
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            helpers.made().stream()
                    .filter(helper -> call(text, helper) >= 0 && !texts.contains(helper.text()))
                    .sorted(Comparator.comparingInt(helper -> call(text, helper)))
                    .forEach(helper -> texts.add(helper.text()));
        }
        return List.copyOf(texts.subList(actions.size(), texts.size()));
    }

    /// Where the text first calls the helper; negative when it does not.
    private static int call(String text, Helper helper) {
        var name = helper.name();
        var call =
                Pattern.compile("(?<![.\\w])" + name + "\\(|this::" + name + "\\b").matcher(text);
        return call.find() ? call.start() : -1;
    }

    /// A member with its doc comment, as the host has it.
    public static String copied(Text text, BodyDeclaration<?> member, TypeNames types) {
        var lines = new ArrayList<>(Doc.of(member).whole());
        lines.add(Indent.cut(Edits.apply(text, member, types), text.indent(member)));
        return String.join("\n", lines);
    }
}
