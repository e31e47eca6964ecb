package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What expressions of a step look like.
final class Shapes {

    private static final Set<String> ANSWERS = Set.of("to", "skip", "stay", "oneOf");

    private Shapes() {}

    /// A message, or the hosts that it goes to: the arguments of `send` or `broadcast`.
    record Send(String method, Expression to, Expression message) {}

    /// `to(next)` with what is sent.
    record Move(Expression next, List<Send> sends) {}

    static Expression bare(Expression expression) {
        return expression instanceof EnclosedExpr enclosed ? bare(enclosed.getInner()) : expression;
    }

    static boolean isName(Node node, String name) {
        return node instanceof NameExpr it && it.getNameAsString().equals(name);
    }

    static boolean isName(Node node, Optional<String> name) {
        return name.isPresent() && isName(node, name.get());
    }

    /// True for a call such as `skip(…)` or `Outcome.to(…)`.
    static boolean isAnswer(MethodCallExpr call) {
        var scope = call.getScope();
        return ANSWERS.contains(call.getNameAsString())
                && (isOwn(call) || isName(scope.orElseThrow(), "Outcome"));
    }

    static boolean isAnswer(Expression expression, String name) {
        return expression instanceof MethodCallExpr call
                && isAnswer(call)
                && call.getNameAsString().equals(name);
    }

    /// True for a call of a method of the same object: `f(…)` or `this.f(…)`.
    static boolean isOwn(MethodCallExpr call) {
        return call.getScope().isEmpty() || call.getScope().get() instanceof ThisExpr;
    }

    /// `to(…).send(…).broadcast(…)`, taken apart.
    static Optional<Move> move(Expression expression) {
        if (!(bare(expression) instanceof MethodCallExpr call)) {
            return Optional.empty();
        }
        if (isAnswer(call, "to") && call.getArguments().size() == 1) {
            return Optional.of(new Move(call.getArgument(0), List.of()));
        }
        var name = call.getNameAsString();
        if (call.getArguments().size() != 2
                || call.getScope().isEmpty()
                || !(name.equals("send") || name.equals("broadcast"))) {
            return Optional.empty();
        }
        return move(call.getScope().get())
                .map(move -> {
                    var sends = new ArrayList<>(move.sends());
                    sends.add(new Send(name, call.getArgument(0), call.getArgument(1)));
                    return new Move(move.next(), sends);
                });
    }

    /// The name in `x.name` or `x.name()`, when x is this variable.
    static Optional<String> memberOf(Node node, Optional<String> variable) {
        if (node instanceof FieldAccessExpr access && isName(access.getScope(), variable)) {
            return Optional.of(access.getNameAsString());
        }
        return node instanceof MethodCallExpr call
                        && call.getArguments().isEmpty()
                        && call.getScope().filter(scope -> isName(scope, variable)).isPresent()
                ? Optional.of(call.getNameAsString())
                : Optional.empty();
    }

    /// The name in `this.name`, `name()` or `this.name()`.
    static Optional<String> ownMember(Node node) {
        if (node instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr) {
            return Optional.of(access.getNameAsString());
        }
        return node instanceof MethodCallExpr call && call.getArguments().isEmpty() && isOwn(call)
                ? Optional.of(call.getNameAsString())
                : Optional.empty();
    }

    /// The nearest node around this one that is of a kind.
    static <T> Optional<T> around(Node node, Class<T> kind) {
        return node.getParentNode()
                .flatMap(parent ->
                        kind.isInstance(parent)
                                ? Optional.of(kind.cast(parent))
                                : around(parent, kind));
    }

    /// True when the type is written with this simple name, whatever stands before it.
    static boolean isType(Type type, String name) {
        return type instanceof ClassOrInterfaceType named && named.getNameAsString().equals(name);
    }
}
