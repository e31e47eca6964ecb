package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;

import dev.ironwright.protocols.generator.source.Nodes;

import java.util.Optional;

/// Variables that only pass the next state on: `var next = self.in(PUT); return to(next)…`, where
/// nothing else speaks of `next`.
final class Passing {

    private Passing() {}

    /// What such a variable stands for.
    static Optional<Expression> value(NameExpr use) {
        return Shapes.around(use, ReturnStmt.class)
                .filter(out -> isPassedBy(out, use))
                .flatMap(Passing::before)
                .flatMap(Passing::variable)
                .filter(variable -> variable.getNameAsString().equals(use.getNameAsString()))
                .filter(variable -> isSpokenOfOnce(use))
                .flatMap(VariableDeclarator::getInitializer);
    }

    /// True for the declaration of such a variable.
    static boolean isDeclaration(ExpressionStmt statement) {
        return variable(statement).isPresent()
                && after(statement)
                        .filter(ReturnStmt.class::isInstance)
                        .flatMap(out -> ((ReturnStmt) out).getExpression())
                        .flatMap(Shapes::move)
                        .map(move -> Shapes.bare(move.next()))
                        .filter(next -> next instanceof NameExpr use && value(use).isPresent())
                        .isPresent();
    }

    private static boolean isPassedBy(ReturnStmt out, NameExpr use) {
        return out.getExpression()
                .flatMap(Shapes::move)
                .filter(move -> Nodes.same(Shapes.bare(move.next()), use))
                .isPresent();
    }

    private static Optional<VariableDeclarator> variable(Statement statement) {
        return statement instanceof ExpressionStmt expression
                        && expression.getExpression().isVariableDeclarationExpr()
                        && expression
                                        .getExpression()
                                        .asVariableDeclarationExpr()
                                        .getVariables()
                                        .size()
                                == 1
                ? Optional.of(expression.getExpression().asVariableDeclarationExpr().getVariable(0))
                : Optional.empty();
    }

    private static boolean isSpokenOfOnce(NameExpr use) {
        return Shapes.around(use, MethodDeclaration.class)
                .filter(method ->
                        method.findAll(NameExpr.class, name -> name.equals(use)).size() == 1)
                .isPresent();
    }

    private static Optional<Statement> before(Statement statement) {
        return neighbour(statement, -1);
    }

    private static Optional<Statement> after(Statement statement) {
        return neighbour(statement, 1);
    }

    private static Optional<Statement> neighbour(Statement statement, int distance) {
        if (!(statement.getParentNode().orElse(null) instanceof BlockStmt block)) {
            return Optional.empty();
        }
        var all = block.getStatements();
        for (int i = 0; i < all.size(); i++) {
            int place = i + distance;
            if (Nodes.same(all.get(i), statement) && place >= 0 && place < all.size()) {
                return Optional.of(all.get(place));
            }
        }
        return Optional.empty();
    }
}
