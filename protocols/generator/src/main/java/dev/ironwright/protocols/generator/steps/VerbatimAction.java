package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MarkerAnnotationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;

import dev.ironwright.protocols.generator.source.Declared;
import dev.ironwright.protocols.generator.source.Edits;
import dev.ironwright.protocols.generator.source.Indent;
import dev.ironwright.protocols.generator.source.Nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps an action as it is, a record that answers from a value of the state, and makes a method of
/// the host that does what it answers. Right for every action; the last resort for readers.
record VerbatimAction(Helpers helpers, Declared action, MethodDeclaration step) {

    private static final Set<String> ACTIONS = Set.of("HostAction", "Receive", "ReadInbox");
    private static final Set<String> OVERRIDDEN = Set.of("step", "reads");

    ActionText written(String name) {
        helpers.needPerform();
        var scope = Scope.state(helpers.role(), step);
        var state = helpers.snapshot(scope);
        var choices = new Choices(helpers);
        var choice = choices.parameter(action, step);
        var parameters = parameters();
        choice.ifPresent(it -> parameters.add(choices.type() + " " + it));
        var signature = name + "(" + String.join(", ", parameters) + ")";
        var text =
                """
                %spublic %s %s {
                    var rule = new %s(%s);
                    return perform(rule.step(%s, %s%s), %s);
                }\
                """
                        .formatted(
                                ActionMethods.doc(action),
                                helpers.types().runtime("Step"),
                                signature,
                                action.name(),
                                String.join(", ", components()),
                                state,
                                read(),
                                helpers.role().at(),
                                choice.orElse(choices.none()));
        return new ActionText(action.name(), name, signature, text, rule(name));
    }

    private List<String> parameters() {
        var types = helpers.types();
        var parameters = new ArrayList<String>();
        for (var component : action.components()) {
            if (!Shapes.isType(component.getType(), helpers.boundsType())) {
                parameters.add(Edits.apply(action.text(), component, types));
            }
        }
        if (hasRead()) {
            var type = step.getParameter(1).getType();
            parameters.add(Edits.apply(action.text(), type, types) + " in");
        }
        return parameters;
    }

    private boolean hasRead() {
        return step.getParameters().size() == 3;
    }

    /// What the step is given beside the state.
    private String read() {
        var filters = action.method("reads").isPresent();
        return !hasRead() ? "" : filters ? "in.where(rule::reads), " : "in, ";
    }

    private List<String> components() {
        return action.components().stream()
                .map(component ->
                        Shapes.isType(component.getType(), helpers.boundsType())
                                ? helpers.role().bounds()
                                : component.getNameAsString())
                .toList();
    }

    private String rule(String name) {
        var text = Edits.apply(action.text(), action.node(), this::replace);
        return "/// What [#%s] does, as the model says it.\nprivate %s"
                .formatted(name, Indent.cut(text, action.text().indent(action.node())));
    }

    private Optional<String> replace(Node node) {
        return switch (node) {
            case Modifier modifier
                    when Nodes.same(modifier.getParentNode().orElseThrow(), action.node()) ->
                    Optional.of("");
            case MarkerAnnotationExpr mark
                    when mark.getParentNode().orElseThrow() instanceof MethodDeclaration method
                            && OVERRIDDEN.contains(method.getNameAsString()) ->
                    Optional.of("");
            case ClassOrInterfaceType type when ACTIONS.contains(type.getNameAsString()) ->
                    Optional.of(
                            helpers.types().runtime("Rule")
                                    + "<"
                                    + helpers.types().state(helpers.role())
                                    + ">");
            default -> helpers.types().replace(node);
        };
    }
}
