package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;

import dev.ironwright.protocols.generator.source.Edits;
import dev.ironwright.protocols.generator.source.Indent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes the expressions of a step as a method of the host says them: `self.epoch` becomes `epoch`.
final class Rewriter implements Edits.Rule {

    private final Scope scope;
    private final Helpers helpers;
    private final TypeNames types;

    Rewriter(Scope scope, Helpers helpers) {
        this.scope = scope;
        this.helpers = helpers;
        this.types = helpers.types();
    }

    Scope scope() {
        return scope;
    }

    Helpers helpers() {
        return helpers;
    }

    /// The node in the host's words, its later lines indented as if it began a line.
    String text(Node node) {
        var source = scope.owner().text();
        return Indent.cut(Edits.apply(source, node, this), source.indent(node));
    }

    /// The arguments of a call, between its parentheses.
    String arguments(List<? extends Expression> arguments) {
        return String.join(", ", arguments.stream().map(this::text).toList());
    }

    @Override
    public Optional<String> replace(Node node) {
        return switch (node) {
            case AnnotationExpr _ -> types.replace(node);
            case FieldAccessExpr access -> member(access).or(() -> types.replace(node));
            case MethodCallExpr call -> member(call).or(() -> call(call));
            case NameExpr name -> name(name).or(() -> types.replace(node));
            case ThisExpr _ when scope.inState() -> Optional.of(helpers.snapshot(scope));
            case MethodReferenceExpr reference when reference.getScope() instanceof ThisExpr ->
                    Optional.of(helpers.reference(reference, this));
            default -> types.replace(node);
        };
    }

    /// `self.epoch`, `self.epoch()`, and what an action or a state says of its own components.
    private Optional<String> member(Expression expression) {
        var ofSelf = Shapes.memberOf(expression, scope.self());
        var own = Shapes.ownMember(expression);
        var field = scope.inState() ? own : ofSelf;
        if (field.isPresent() && helpers.isPlainField(expression, field.get())) {
            return Optional.of(scope.field(field.get()));
        }
        return own.filter(_ -> !scope.inState()).flatMap(this::given);
    }

    /// A component of the action: a parameter of the method, or the bounds.
    private Optional<String> given(String component) {
        if (Optional.of(component).equals(scope.bounds())) {
            return Optional.of(scope.field(scope.role().bounds()));
        }
        return Optional.of(component).filter(scope.given()::contains);
    }

    private Optional<String> name(NameExpr name) {
        var text = name.getNameAsString();
        if (Shapes.isName(name, scope.self())) {
            return Optional.of(helpers.snapshot(scope));
        }
        if (Shapes.isName(name, scope.at())) {
            return Optional.of(scope.field(scope.role().at()));
        }
        return Shapes.isName(name, scope.bounds()) && !scope.declared().contains(text)
                ? given(text)
                : Optional.empty();
    }

    private Optional<String> call(MethodCallExpr call) {
        var own = Shapes.isOwn(call);
        if (call.getScope().filter(it -> Shapes.isName(it, scope.self())).isPresent()
                || own && scope.inState()) {
            return helpers.ofState(call, this);
        }
        if (own && Shapes.isAnswer(call)) {
            return Optional.of(answer(call));
        }
        return own ? helpers.ofAction(call, this) : Optional.empty();
    }

    /// An answer that is not handed out at once, as a value.
    private String answer(MethodCallExpr call) {
        var name = call.getNameAsString();
        var witness =
                Stream.of("skip", "stay").anyMatch(name::equals)
                        ? "<" + types.state(scope.role()) + ">"
                        : "";
        return "Outcome.%s%s(%s)".formatted(witness, name, arguments(call.getArguments()));
    }

    /// A parameter of a method, with its type in the host's words.
    String parameter(Parameter parameter) {
        return text(parameter);
    }
}
