package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.TypeParameter;

import dev.ironwright.protocols.generator.source.Declared;
import dev.ironwright.protocols.generator.source.Doc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes private methods of the host out of methods of its state or of one action.
final class HelperMethods {

    private final Helpers helpers;
    private final Role role;
    private final Declared owner;

    HelperMethods(Helpers helpers, Declared owner) {
        this.helpers = helpers;
        this.role = helpers.role();
        this.owner = owner;
    }

    Helper ofState(MethodDeclaration method) {
        var gives = Shapes.isType(method.getType(), role.state().name());
        var name = helpers.methodName(method.getNameAsString(), method.getNameAsString() + "Now");
        var kind = gives ? Helper.Kind.CHANGES : Helper.Kind.ANSWERS;
        helpers.promise(method, promised(kind, name, List.of(), Set.of()));
        var rewriter = new Rewriter(Scope.state(role, method), helpers);
        var reads = new Reads(rewriter.scope(), helpers, method);
        var changing = new ChangeEnding(new Changes(rewriter, reads));
        var body =
                gives
                        ? Tails.body(method, rewriter, changing)
                        : rewriter.text(method.getBody().orElseThrow());
        var head =
                "%s %s(%s) "
                        .formatted(
                                gives ? "void" : rewriter.text(method.getType()),
                                name,
                                String.join(", ", parameters(method, rewriter, Set.of())));
        return new Helper(
                kind,
                name,
                List.of(),
                Set.of(),
                text(method, "", head + body),
                reads.of(method.getBody().orElseThrow()),
                changing.fields());
    }

    Helper ofAction(MethodDeclaration method) {
        if (Shapes.isType(method.getType(), role.state().name())) {
            throw new Unconvertible("an action's method that gives the next state");
        }
        var dropped = new Dropped(owner, role.state().name()).of(method);
        var own = method.getNameAsString();
        var steps = isOutcome(method);
        var promised =
                promised(
                        steps ? Helper.Kind.STEPS : Helper.Kind.ANSWERS,
                        helpers.methodName(
                                own, Names.method(owner.name()) + Names.capitalized(own)),
                        components(given(method)),
                        dropped);
        helpers.promise(method, promised);
        var rewriter = new Rewriter(scope(method, dropped), helpers);
        var reads = new Reads(rewriter.scope(), helpers, method);
        var choices = new Choices(helpers);
        var choice = choices.parameter(owner, method).filter(_ -> steps);
        var ending = new StepEnding(rewriter, reads, choice.orElse(choices.none()));
        var body =
                steps
                        ? Tails.body(method, rewriter, ending)
                        : rewriter.text(method.getBody().orElseThrow());
        var parameters = new ArrayList<String>();
        owner.components().stream()
                .filter(component -> promised.given().contains(component.getNameAsString()))
                .forEach(component -> parameters.add(rewriter.parameter(component)));
        parameters.addAll(parameters(method, rewriter, dropped));
        choice.ifPresent(name -> parameters.add(choices.type() + " " + name));
        var result = steps ? helpers.types().runtime("Step") : rewriter.text(method.getType());
        var head = "%s %s(%s) ".formatted(result, promised.name(), String.join(", ", parameters));
        var isStatic = method.isStatic() && dropped.isEmpty() && !steps ? "static " : "";
        return promised.written(
                text(method, isStatic, head + body), reads.of(method.getBody().orElseThrow()));
    }

    /// What a method that calls itself may count on while it is being written.
    private Helper promised(
            Helper.Kind kind, String name, List<String> given, Set<Integer> dropped) {
        var all = Set.copyOf(role.fields());
        return new Helper(kind, name, given, dropped, "", all, all);
    }

    static boolean isOutcome(MethodDeclaration method) {
        return Stream.of("Outcome", "Move").anyMatch(n -> Shapes.isType(method.getType(), n));
    }

    private Scope scope(MethodDeclaration method, Set<Integer> dropped) {
        var self = dropped(method, dropped, role.state().name());
        var at = dropped(method, dropped, "Local");
        var scope = Scope.action(owner, role, self, at, helpers.boundsType(), method);
        var hidden = new HashSet<>(scope.given());
        hidden.retainAll(scope.declared());
        hidden.retainAll(accessors(method));
        if (!hidden.isEmpty()) {
            throw new Unconvertible("a variable with the name of a component that is looked at");
        }
        return scope;
    }

    private static Set<String> accessors(MethodDeclaration method) {
        var names = new HashSet<String>();
        method.walk(node -> Shapes.ownMember(node).ifPresent(names::add));
        return names;
    }

    private static Optional<String> dropped(
            MethodDeclaration method, Set<Integer> dropped, String type) {
        return dropped.stream()
                .map(method::getParameter)
                .filter(parameter -> Shapes.isType(parameter.getType(), type))
                .map(Parameter::getNameAsString)
                .findFirst();
    }

    /// The components of the action that this method looks at, itself or through others.
    private Set<String> given(MethodDeclaration method) {
        var given = new TreeSet<String>();
        collect(method, new HashSet<>(), given);
        return given;
    }

    private List<String> components(Set<String> names) {
        return owner.componentNames().stream().filter(names::contains).toList();
    }

    private void collect(MethodDeclaration method, Set<String> seen, Set<String> given) {
        if (!seen.add(method.getNameAsString())) {
            return;
        }
        var declared = Names.declaredIn(method);
        var components =
                Scope.action(
                                owner,
                                role,
                                Optional.empty(),
                                Optional.empty(),
                                helpers.boundsType(),
                                method)
                        .given();
        method.walk(
                node -> Shapes.ownMember(node).filter(components::contains).ifPresent(given::add));
        method.walk(
                NameExpr.class,
                name -> {
                    var text = name.getNameAsString();
                    if (components.contains(text) && !declared.contains(text)) {
                        given.add(text);
                    }
                });
        method.walk(
                MethodCallExpr.class,
                call -> {
                    if (Shapes.isOwn(call)) {
                        owner.method(call.getNameAsString())
                                .ifPresent(m -> collect(m, seen, given));
                    }
                });
    }

    private static List<String> parameters(
            MethodDeclaration method, Rewriter rewriter, Set<Integer> dropped) {
        var parameters = new ArrayList<String>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            if (!dropped.contains(i)) {
                parameters.add(rewriter.parameter(method.getParameter(i)));
            }
        }
        return parameters;
    }

    private static String text(MethodDeclaration method, String isStatic, String rest) {
        var lines = new ArrayList<>(Doc.of(method).whole());
        var generics =
                method.getTypeParameters().stream()
                        .map(TypeParameter::toString)
                        .collect(Collectors.joining(", ", "<", "> "));
        lines.add(
                "private "
                        + isStatic
                        + (method.getTypeParameters().isEmpty() ? "" : generics)
                        + rest);
        return String.join("\n", lines);
    }
}
