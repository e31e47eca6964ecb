package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;

import dev.ironwright.protocols.generator.source.Indent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Does what an outcome says: changes fields, sends, and answers whether the step was taken.
final class StepEnding implements Tails.Ending {

    private final Rewriter rewriter;
    private final Reads reads;
    private final Changes changes;
    private final String choice;

    /// @param choice the parameter that chooses between outcomes; `Choice.NONE` when there is none
    StepEnding(Rewriter rewriter, Reads reads, String choice) {
        this.rewriter = rewriter;
        this.reads = reads;
        this.changes = new Changes(rewriter, reads);
        this.choice = choice;
    }

    @Override
    public Optional<String> expression(Expression result) {
        if (result instanceof MethodCallExpr call) {
            if (Shapes.isAnswer(result, "skip")) {
                return Optional.of(
                        step("skipped(" + rewriter.arguments(call.getArguments()) + ")"));
            }
            if (Shapes.isAnswer(result, "stay")) {
                return Optional.of(step("taken()"));
            }
            return rewriter.helpers().answering(call, rewriter, choice);
        }
        return Optional.empty();
    }

    @Override
    public List<String> statements(Expression result, Exit exit, Tails tails) {
        var simple = expression(result);
        if (simple.isPresent()) {
            return exit.with(simple.get());
        }
        var move = Shapes.move(result);
        if (move.isPresent()) {
            return taking(move.get(), exit);
        }
        return Shapes.isAnswer(result, "oneOf")
                        && ((MethodCallExpr) result).getArguments().size() == 2
                ? oneOfTwo((MethodCallExpr) result, exit, tails)
                : performing(result, exit);
    }

    @Override
    public boolean passesOn(ExpressionStmt variable) {
        return rewriter.scope().role().hasFields() && Passing.isDeclaration(variable);
    }

    private List<String> taking(Shapes.Move move, Exit exit) {
        var change = changes.into(move.next());
        var sent = new HashSet<String>();
        var sends = new ArrayList<String>();
        for (var send : move.sends()) {
            sent.addAll(reads.of(send.to()));
            sent.addAll(reads.of(send.message()));
            sends.add(statement(send));
        }
        // What is sent speaks of the state before the step.
        var early = change.touches(sent);
        var lines = new ArrayList<String>();
        lines.addAll(early ? sends : change.lines());
        lines.addAll(early ? change.lines() : sends);
        lines.addAll(exit.with(step("taken()")));
        return lines;
    }

    private String step(String call) {
        return rewriter.helpers().types().runtime("Step") + "." + call;
    }

    private String statement(Shapes.Send send) {
        var scope = rewriter.scope();
        return "%s.%s(%s);"
                .formatted(
                        scope.field(scope.role().out()),
                        send.method(),
                        rewriter.arguments(List.of(send.to(), send.message())));
    }

    private List<String> oneOfTwo(MethodCallExpr oneOf, Exit exit, Tails tails) {
        var lines = new ArrayList<String>();
        var first = tails.leave(oneOf.getArgument(0), exit);
        lines.add("if (%s.among(2) == 0) %s".formatted(choice, Indent.braced(first)));
        lines.addAll(tails.leave(oneOf.getArgument(1), exit));
        return lines;
    }

    private List<String> performing(Expression result, Exit exit) {
        rewriter.helpers().needPerform();
        return exit.with("perform(%s, %s)".formatted(rewriter.text(result), choice));
    }
}
