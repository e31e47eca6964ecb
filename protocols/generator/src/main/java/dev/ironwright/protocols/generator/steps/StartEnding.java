package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;

import dev.ironwright.protocols.generator.source.Indent;
import dev.ironwright.protocols.generator.source.Nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the host that starts as an outcome says.
final class StartEnding implements Tails.Ending {

    private final Rewriter rewriter;
    private final MethodDeclaration setup;
    private final StartNames names;
    private boolean performs;
    private boolean takesState;

    StartEnding(Rewriter rewriter, MethodDeclaration setup, StartNames names) {
        this.rewriter = rewriter;
        this.setup = setup;
        this.names = names;
    }

    /// What the parts of a host's start are called.
    ///
    /// @param host the arguments that every host is made with
    /// @param out where the host sends
    record StartNames(List<String> host, String out, String choice) {}

    /// True when some way out took an outcome as a value.
    boolean performs() {
        return performs;
    }

    /// The same for a method that gives a state rather than an outcome.
    Tails.Ending ofStates() {
        return (state, exit, _) -> state(state, List.of(), exit);
    }

    /// True when some way out makes the host out of a value of the whole state.
    boolean takesState() {
        return takesState || performs;
    }

    @Override
    public List<String> statements(Expression result, Exit exit, Tails tails) {
        var move = Shapes.move(result);
        if (move.isPresent()) {
            return state(move.get().next(), move.get().sends(), exit);
        }
        if (Shapes.isAnswer(result, "oneOf")
                && ((MethodCallExpr) result).getArguments().size() == 2) {
            return oneOfTwo((MethodCallExpr) result, exit, tails);
        }
        performs = true;
        rewriter.helpers().needWhole();
        var arguments = new ArrayList<>(names.host());
        if (!arguments.contains(names.out())) {
            arguments.add(names.out());
        }
        arguments.add(rewriter.text(result));
        arguments.add(names.choice());
        return exit.with("startOf(" + String.join(", ", arguments) + ")");
    }

    private List<String> oneOfTwo(MethodCallExpr oneOf, Exit exit, Tails tails) {
        var lines = new ArrayList<String>();
        var first = Indent.braced(tails.leave(oneOf.getArgument(0), exit));
        lines.add("if (%s.among(2) == 0) %s".formatted(names.choice(), first));
        lines.addAll(tails.leave(oneOf.getArgument(1), exit));
        return lines;
    }

    /// Statements that give back a host in this state.
    private List<String> state(Expression next, List<Shapes.Send> sends, Exit exit) {
        var state = Shapes.bare(next);
        return switch (state) {
            case ConditionalExpr either -> either(either, sends, exit);
            case NameExpr name when initializer(name).isPresent() ->
                    state(initializer(name).get(), sends, exit);
            case ObjectCreationExpr creation when isState(creation) ->
                    host(rewriter.arguments(creation.getArguments()), sends, exit);
            default -> host(whole(state), sends, exit);
        };
    }

    private List<String> either(ConditionalExpr either, List<Shapes.Send> sends, Exit exit) {
        var lines = new ArrayList<String>();
        var then = Indent.braced(state(either.getThenExpr(), sends, exit));
        lines.add("if (%s) %s".formatted(rewriter.text(either.getCondition()), then));
        lines.addAll(state(either.getElseExpr(), sends, exit));
        return lines;
    }

    /// What a variable of the setup is, when the start is just that variable.
    private Optional<Expression> initializer(NameExpr name) {
        if (rewriter.scope().declared().contains(name.getNameAsString())) {
            return Optional.empty();
        }
        return setup.findAll(VariableDeclarator.class).stream()
                .filter(variable -> variable.getNameAsString().equals(name.getNameAsString()))
                .filter(this::isOfSetup)
                .findFirst()
                .flatMap(VariableDeclarator::getInitializer);
    }

    private boolean isOfSetup(Node node) {
        return Shapes.around(node, BlockStmt.class)
                .filter(block ->
                        setup.getBody().filter(body -> Nodes.same(body, block)).isPresent())
                .isPresent();
    }

    private boolean isState(ObjectCreationExpr creation) {
        var state = rewriter.scope().role().state();
        return rewriter.scope().role().hasFields()
                && Shapes.isType(creation.getType(), state.name())
                && creation.getArguments().size() == state.components().size()
                && Copies.of(state).isPresent();
    }

    /// The state as one argument.
    private String whole(Expression state) {
        takesState = true;
        rewriter.helpers().needWhole();
        return rewriter.text(state);
    }

    private List<String> host(String state, List<Shapes.Send> sends, Exit exit) {
        var role = rewriter.scope().role();
        var made =
                "new %s(%s)"
                        .formatted(
                                role.host(),
                                state.isEmpty()
                                        ? String.join(", ", names.host())
                                        : String.join(", ", names.host()) + ", " + state);
        if (sends.isEmpty()) {
            return exit.with(made);
        }
        var lines = new ArrayList<String>();
        for (var send : sends) {
            var arguments = rewriter.arguments(List.of(send.to(), send.message()));
            lines.add("%s.%s(%s);".formatted(names.out(), send.method(), arguments));
        }
        lines.addAll(exit.with(made));
        return lines;
    }
}
