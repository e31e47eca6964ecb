package dev.ironwright.protocols.mutator;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.WhileStmt;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Weakens quorums and the like: comparisons that let one more or one less pass, `n / 2 + 1` that
/// becomes `n / 2`, all that becomes any.
final class Comparisons {

    private static final Map<BinaryExpr.Operator, BinaryExpr.Operator> NEXT =
            Map.of(
                    BinaryExpr.Operator.LESS, BinaryExpr.Operator.LESS_EQUALS,
                    BinaryExpr.Operator.LESS_EQUALS, BinaryExpr.Operator.LESS,
                    BinaryExpr.Operator.GREATER, BinaryExpr.Operator.GREATER_EQUALS,
                    BinaryExpr.Operator.GREATER_EQUALS, BinaryExpr.Operator.GREATER);

    /// The name of a constant, which is compared for being the same and never for being less.
    private static final Pattern CONSTANT = Pattern.compile("(.*\\.)?[A-Z][A-Z0-9_]*");

    private Comparisons() {}

    static Stream<Edit> in(Body body) {
        var binaries = body.all(BinaryExpr.class).stream().filter(each -> !steersLoop(each));
        return Stream.concat(
                binaries.flatMap(each -> edits(each, body)),
                body.all(MethodCallExpr.class).stream()
                        .filter(call -> call.getNameAsString().equals("allMatch"))
                        .map(call ->
                                Edit.replace(
                                        Kind.QUORUM,
                                        "lets any do where all must",
                                        body,
                                        call.getName(),
                                        "anyMatch")));
    }

    /// A loop that goes on once more is a mistake of another kind.
    private static boolean steersLoop(BinaryExpr comparison) {
        return outermost(comparison)
                .getParentNode()
                .filter(in -> in instanceof ForStmt || in instanceof WhileStmt)
                .isPresent();
    }

    /// The whole expression that this is a part of.
    private static Node outermost(Expression part) {
        return part.getParentNode()
                .filter(Expression.class::isInstance)
                .map(in -> outermost((Expression) in))
                .orElse(part);
    }

    private static Stream<Edit> edits(BinaryExpr binary, Body body) {
        var next = Optional.ofNullable(NEXT.get(binary.getOperator()));
        if (next.isPresent()) {
            return Stream.of(operator(binary, next.get(), body));
        }
        if (isMajority(binary)) {
            var half = body.text().of(binary.getLeft());
            return Stream.of(
                    Edit.replace(
                            Kind.QUORUM, "counts one less than a majority", body, binary, half));
        }
        return isGuardOfSameness(binary, body)
                ? Stream.of(BinaryExpr.Operator.LESS, BinaryExpr.Operator.GREATER)
                        .map(operator -> operator(binary, operator, body))
                : Stream.of();
    }

    private static Edit operator(BinaryExpr binary, BinaryExpr.Operator operator, Body body) {
        var content = body.text().file().text();
        int begin = body.text().end(binary.getLeft());
        int end = body.text().begin(binary.getRight());
        var old = binary.getOperator().asString();
        var between = content.substring(begin, end);
        return new Edit(
                Kind.QUORUM,
                "compares by %s instead of %s".formatted(operator.asString(), old),
                body,
                begin,
                end,
                between.replace(old, operator.asString()));
    }

    /// True of `… / 2 + 1`.
    private static boolean isMajority(BinaryExpr binary) {
        return binary.getOperator() == BinaryExpr.Operator.PLUS
                && binary.getRight().toString().equals("1")
                && binary.getLeft()
                        .toBinaryExpr()
                        .filter(half -> half.getOperator() == BinaryExpr.Operator.DIVIDE)
                        .filter(half -> half.getRight().toString().equals("2"))
                        .isPresent();
    }

    /// True of `if (a != b) return skip(…)`, where a and b may be numbers: then older or newer ones
    /// may be let in.
    private static boolean isGuardOfSameness(BinaryExpr binary, Body body) {
        return binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS
                && Stream.of(binary.getLeft(), binary.getRight()).noneMatch(Comparisons::isNoNumber)
                && guards(binary, body);
    }

    private static boolean guards(BinaryExpr binary, Body body) {
        return outermost(binary)
                .getParentNode()
                .filter(in -> in instanceof IfStmt guard && Guards.isGuard(guard, body))
                .isPresent();
    }

    private static boolean isNoNumber(Expression expression) {
        return expression.isNullLiteralExpr()
                || expression.isBooleanLiteralExpr()
                || expression.isStringLiteralExpr()
                || CONSTANT.matcher(expression.toString()).matches();
    }
}
