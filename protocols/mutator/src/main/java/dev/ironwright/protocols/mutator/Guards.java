package dev.ironwright.protocols.mutator;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Drops guards: `if (…) return skip(…);`, and in helpers `if (…) return this;`. Of a guard with
/// several conditions each is also dropped alone, and so is each condition for doing something.
final class Guards {

    private static final Set<String> REFUSALS = Set.of("skip", "stay");

    private Guards() {}

    static Stream<Edit> in(Body body) {
        var whole = body.all(IfStmt.class).stream().filter(each -> isGuard(each, body));
        var parts = body.all(IfStmt.class).stream().map(IfStmt::getCondition);
        var choices = body.all(ConditionalExpr.class).stream();
        return Stream.of(
                        whole.map(guard -> Edit.remove(Kind.GUARD, "drops the guard", body, guard)),
                        parts.flatMap(condition -> parts(condition, body)),
                        choices.flatMap(choice -> choice(choice, body)))
                .flatMap(edits -> edits);
    }

    /// True when the statement does nothing but refuse to go on.
    static boolean isGuard(IfStmt statement, Body body) {
        return statement.getElseStmt().isEmpty()
                && returned(statement.getThenStmt())
                        .filter(value -> isRefusal(value, body))
                        .isPresent();
    }

    private static Optional<Expression> returned(Statement statement) {
        if (statement.isBlockStmt() && statement.asBlockStmt().getStatements().size() == 1) {
            return returned(statement.asBlockStmt().getStatement(0));
        }
        return statement.toReturnStmt().flatMap(each -> each.getExpression());
    }

    /// True of `skip(…)`, `stay()`, and of what the method began with.
    private static boolean isRefusal(Expression value, Body body) {
        if (body.isUnchanged(value)) {
            return true;
        }
        if (!value.isMethodCallExpr()) {
            return false;
        }
        var call = value.asMethodCallExpr();
        return REFUSALS.contains(call.getNameAsString())
                || call.getNameAsString().equals("to")
                        && call.getArguments().stream().allMatch(body::isUnchanged);
    }

    private static Stream<Edit> choice(ConditionalExpr choice, Body body) {
        if (isRefusal(choice.getThenExpr(), body)) {
            return Stream.of(always(choice, choice.getElseExpr(), body));
        }
        if (isRefusal(choice.getElseExpr(), body)) {
            return Stream.of(always(choice, choice.getThenExpr(), body));
        }
        return Stream.of();
    }

    private static Edit always(ConditionalExpr choice, Expression kept, Body body) {
        var text = body.text().of(kept);
        return Edit.replace(Kind.GUARD, "drops the guard", body, choice, text);
    }

    /// The condition without one of its parts.
    private static Stream<Edit> parts(Expression condition, Body body) {
        if (!condition.isBinaryExpr() || !isJunction(condition.asBinaryExpr().getOperator())) {
            return Stream.of();
        }
        var operator = condition.asBinaryExpr().getOperator();
        var parts = operands(condition, operator);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> {
                    var kept = new ArrayList<>(parts);
                    kept.remove(i);
                    var words = kept.stream().map(body.text()::of).toList();
                    var text = String.join(" " + operator.asString() + " ", words);
                    return Edit.replace(
                            Kind.GUARD, "drops a part of the condition", body, condition, text);
                });
    }

    private static boolean isJunction(BinaryExpr.Operator operator) {
        return operator == BinaryExpr.Operator.OR || operator == BinaryExpr.Operator.AND;
    }

    private static List<Expression> operands(Expression in, BinaryExpr.Operator operator) {
        if (in.isBinaryExpr() && in.asBinaryExpr().getOperator() == operator) {
            var binary = in.asBinaryExpr();
            return Stream.concat(
                            operands(binary.getLeft(), operator).stream(),
                            operands(binary.getRight(), operator).stream())
                    .toList();
        }
        return List.of(in);
    }
}
