package dev.ironwright.protocols.loader;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;

import dev.ironwright.protocols.model.Mistake;

import java.util.stream.Stream;

/// Finds `equals` and `hashCode` that were written to go by an object's identity.
final class IdentityEquals {

    private IdentityEquals() {}

    static Stream<Mistake> in(ParsedFile file) {
        return file.unit().findAll(MethodDeclaration.class).stream()
                .filter(method -> isEquals(method) || isHashCode(method))
                .filter(IdentityEquals::goesByIdentity)
                .map(method ->
                        new Mistake(
                                Mistake.Kind.IDENTITY_EQUALS,
                                file.siteOf(method.getName()),
                                "equals and hashCode compare values: method="
                                        + method.getNameAsString(),
                                "Two that say the same count as different states, without"
                                        + " end. A record compares its components by itself:"
                                        + " leave the method out."));
    }

    private static boolean isEquals(MethodDeclaration method) {
        return method.getNameAsString().equals("equals") && method.getParameters().size() == 1;
    }

    private static boolean isHashCode(MethodDeclaration method) {
        return method.getNameAsString().equals("hashCode") && method.getParameters().isEmpty();
    }

    /// It asks the superclass, or answers `this == other` and looks no further.
    private static boolean goesByIdentity(MethodDeclaration method) {
        var returned =
                method.findAll(ReturnStmt.class).stream()
                        .flatMap(each -> each.getExpression().stream())
                        .toList();
        return method.findAll(MethodCallExpr.class).stream().anyMatch(IdentityEquals::asksSuper)
                || (returned.size() == 1 && comparesThis(returned.getFirst()));
    }

    private static boolean asksSuper(MethodCallExpr call) {
        return call.getScope().filter(SuperExpr.class::isInstance).isPresent()
                && (call.getNameAsString().equals("equals")
                        || call.getNameAsString().equals("hashCode"));
    }

    private static boolean comparesThis(Expression expression) {
        return expression instanceof BinaryExpr binary
                && binary.getOperator() == BinaryExpr.Operator.EQUALS
                && (binary.getLeft() instanceof ThisExpr || binary.getRight() instanceof ThisExpr);
    }
}
