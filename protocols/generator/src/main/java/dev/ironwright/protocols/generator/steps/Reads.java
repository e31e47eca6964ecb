package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;

import dev.ironwright.protocols.generator.source.Nodes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which fields of the host a piece of code looks at, at the latest when its value is used.
///
/// A variable that holds a lambda looks at what the lambda looks at whenever it is mentioned.
final class Reads {

    private final Scope scope;
    private final Helpers helpers;
    private final Map<String, Set<String>> late = new HashMap<>();

    Reads(Scope scope, Helpers helpers, Node method) {
        this.scope = scope;
        this.helpers = helpers;
        method.walk(
                VariableDeclarator.class,
                each -> each.getInitializer().ifPresent(v -> note(each.getNameAsString(), v)));
        method.walk(AssignExpr.class, each -> note(each.getTarget().toString(), each.getValue()));
    }

    private void note(String variable, Expression value) {
        var mayBeLate =
                value.findFirst(LambdaExpr.class).isPresent()
                        || value.findFirst(MethodReferenceExpr.class).isPresent()
                        || value.findFirst(ObjectCreationExpr.class, Reads::hasBody).isPresent()
                        || value.findFirst(NameExpr.class, n -> late.containsKey(n.toString()))
                                .isPresent();
        if (mayBeLate) {
            late.computeIfAbsent(variable, _ -> new HashSet<>()).addAll(of(value));
        }
    }

    private static boolean hasBody(ObjectCreationExpr creation) {
        return creation.getAnonymousClassBody().isPresent();
    }

    Set<String> of(Node code) {
        var reads = new HashSet<String>();
        code.walk(node -> reads.addAll(atOnce(node)));
        return reads;
    }

    private Set<String> atOnce(Node node) {
        var member = scope.inState() ? Shapes.ownMember(node) : Shapes.memberOf(node, scope.self());
        if (member.filter(scope::isField).isPresent()) {
            return Set.of(member.get());
        }
        return switch (node) {
            case NameExpr name -> ofName(name);
            case MethodCallExpr call -> helpers.reads(call, scope);
            default -> Set.of();
        };
    }

    private Set<String> ofName(NameExpr name) {
        var text = name.getNameAsString();
        var reads = new HashSet<>(late.getOrDefault(text, Set.of()));
        if (scope.inState() && scope.isField(text) && !scope.declared().contains(text)) {
            reads.add(text);
        }
        if (Shapes.isName(name, scope.self()) && !isReceiver(name)) {
            reads.addAll(scope.role().fields());
        }
        return reads;
    }

    /// `self` in `self.epoch` or `self.newer(vote)`, where the member says what is read.
    private static boolean isReceiver(NameExpr name) {
        return name.getParentNode()
                .filter(parent ->
                        parent instanceof FieldAccessExpr
                                || parent instanceof MethodCallExpr call
                                        && call.getScope()
                                                .filter(it -> Nodes.same(it, name))
                                                .isPresent())
                .isPresent();
    }
}
