package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.stmt.ReturnStmt;

import dev.ironwright.protocols.generator.source.Declared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes methods of the host out of actions: what they do is said over fields.
final class ActionMethods {

    private final Helpers helpers;
    private final Declared action;
    private final MethodDeclaration step;

    ActionMethods(Helpers helpers, Declared action, MethodDeclaration step) {
        this.helpers = helpers;
        this.action = action;
        this.step = step;
    }

    /// @param name the method's name
    ActionText written(String name) {
        refuseWhatCannotMove();
        var scope = scope();
        var rewriter = new Rewriter(scope, helpers);
        var choices = new Choices(helpers);
        var choice = choices.parameter(action, step);
        var reads = new Reads(scope, helpers, step);
        var ending = new StepEnding(rewriter, reads, choice.orElse(choices.none()));
        var body = Tails.body(step, rewriter, ending);
        var parameters = new ArrayList<String>();
        for (var component : action.components()) {
            if (scope.given().contains(component.getNameAsString())) {
                parameters.add(rewriter.parameter(component));
            }
        }
        var filter = filter(rewriter);
        var filtered = inboxName();
        read().ifPresent(read ->
                parameters.add(
                        rewriter.text(read.getType())
                                + " "
                                + (filter.isPresent() ? filtered : readName(read))));
        choice.ifPresent(it -> parameters.add(choices.type() + " " + it));
        var signature = "%s(%s)".formatted(name, String.join(", ", parameters));
        var step = helpers.types().runtime("Step");
        var text = "%spublic %s %s ".formatted(doc(action), step, signature);
        return new ActionText(
                action.name(), name, signature, text + withFilter(body, filter, filtered), "");
    }

    /// The doc comment of an action's method.
    static String doc(Declared action) {
        var doc = action.doc().or("The action `" + action.name() + "` of the model.");
        return String.join("\n", doc.whole()) + "\n";
    }

    /// Nested types and a constructor of its own keep an action in its form.
    private void refuseWhatCannotMove() {
        for (BodyDeclaration<?> member : action.node().getMembers()) {
            if (!(member instanceof MethodDeclaration)
                    && !(member instanceof FieldDeclaration field && field.isStatic())) {
                throw new Unconvertible("an action with more than methods and constants");
            }
        }
        var declared = new HashSet<>(Names.declaredIn(step));
        if (!Collections.disjoint(declared, action.componentNames())) {
            throw new Unconvertible("a variable with the name of a component");
        }
    }

    private Scope scope() {
        return Scope.action(
                action,
                helpers.role(),
                Optional.of(step.getParameter(0).getNameAsString()),
                Optional.of(step.getParameters().getLast().orElseThrow().getNameAsString()),
                helpers.boundsType(),
                step);
    }

    /// What the step reads beside its host's state: a packet or an inbox.
    private Optional<Parameter> read() {
        return step.getParameters().size() == 3
                ? Optional.of(step.getParameter(1))
                : Optional.empty();
    }

    private static String readName(Parameter read) {
        return read.getNameAsString().matches("_+") ? "packet" : read.getNameAsString();
    }

    private String inboxName() {
        var taken = new HashSet<>(Names.declaredIn(step));
        taken.addAll(action.componentNames());
        taken.addAll(helpers.role().fields());
        return Names.pick(taken, "inbox", "received");
    }

    /// What lets a message through to an action that reads an inbox.
    private Optional<String> filter(Rewriter rewriter) {
        return action.method("reads")
                .filter(method -> method.getParameters().size() == 1)
                .filter(_ -> read().isPresent() && !readName(read().get()).equals("packet"))
                .map(method -> filter(method, rewriter));
    }

    private String filter(MethodDeclaration reads, Rewriter rewriter) {
        var message = reads.getParameter(0).getNameAsString();
        var statements = reads.getBody().orElseThrow().getStatements();
        var free = !message.equals("_") && !action.componentNames().contains(message);
        if (free
                && statements.size() == 1
                && statements.getFirst().get() instanceof ReturnStmt only) {
            return message + " -> " + rewriter.text(only.getExpression().orElseThrow());
        }
        var name = Names.pick(Set.copyOf(action.componentNames()), "message", "each");
        return name + " -> " + helpers.filter(reads, action).call(List.of(name));
    }

    private String withFilter(String body, Optional<String> filter, String filtered) {
        return filter.map(condition ->
                        "var %s = %s.where(%s);"
                                .formatted(readName(read().orElseThrow()), filtered, condition))
                .map(statement -> Bodies.prepended(List.of(statement), body))
                .orElse(body);
    }
}
