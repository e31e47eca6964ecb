package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.YieldStmt;

import dev.ironwright.protocols.generator.source.Edits;
import dev.ironwright.protocols.generator.source.Indent;
import dev.ironwright.protocols.generator.source.Nodes;
import dev.ironwright.protocols.generator.source.Text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A method's body in which every way out is written anew, and all else as its author wrote it.
final class Tails implements Edits.Rule {

    private final Rewriter rewriter;
    private final Ending ending;
    private final Text source;

    /// The ways out that were met inside a switch whose value is handed out.
    private final Set<Node> yields = Collections.newSetFromMap(new IdentityHashMap<>());

    private Tails(Rewriter rewriter, Ending ending) {
        this.rewriter = rewriter;
        this.ending = ending;
        this.source = rewriter.scope().owner().text();
    }

    /// How one result of a method is handed out.
    interface Ending {

        /// The statements that do what the result says and leave.
        List<String> statements(Expression result, Exit exit, Tails tails);

        /// An expression that does it, when no statement is needed.
        default Optional<String> expression(Expression result) {
            return Optional.empty();
        }

        /// True for a variable that is not needed, because its value is handed on at once.
        default boolean passesOn(ExpressionStmt variable) {
            return false;
        }

        /// The way out of a method that ends with `return`.
        default Exit exit(boolean last) {
            return Exit.RETURN;
        }
    }

    /// The body of a method, in braces.
    static String body(MethodDeclaration method, Rewriter rewriter, Ending ending) {
        return body(method.getBody().orElseThrow(), rewriter, ending);
    }

    static String body(BlockStmt body, Rewriter rewriter, Ending ending) {
        var tails = new Tails(rewriter, ending);
        var text = Edits.apply(tails.source, body, tails);
        return Indent.cut(text, tails.source.indent(tails.source.end(body) - 1))
                .replaceAll("}\\s*\n\\s*else\\b", "} else")
                .replaceAll("->\\s*\n\\s*\\{\n", "-> {\n");
    }

    /// The statements that hand this expression out, when it is the whole body.
    static List<String> statements(Expression result, Rewriter rewriter, Ending ending) {
        return new Tails(rewriter, ending).leave(result, ending.exit(true));
    }

    /// The statements that do what the expression says and leave.
    List<String> leave(Expression result, Exit exit) {
        var bare = Shapes.bare(result);
        return switch (bare) {
            case ConditionalExpr choice -> either(choice, exit);
            case SwitchExpr choice -> oneCase(choice, exit);
            default -> ending.statements(bare, exit, this);
        };
    }

    private List<String> either(ConditionalExpr choice, Exit exit) {
        var lines = new ArrayList<String>();
        var condition = "if (" + rewriter.text(choice.getCondition()) + ") ";
        var then = condition + Indent.braced(leave(choice.getThenExpr(), exit));
        var otherwise = leave(choice.getElseExpr(), exit);
        if (exit == Exit.FALL && !otherwise.isEmpty()) {
            lines.add(then + " else " + Indent.braced(otherwise));
        } else {
            lines.add(then);
            lines.addAll(otherwise);
        }
        return lines;
    }

    private List<String> oneCase(SwitchExpr choice, Exit exit) {
        for (var entry : choice.getEntries()) {
            yields.addAll(waysOut(entry));
        }
        if (!exit.hasValue() && yields.stream().anyMatch(YieldStmt.class::isInstance)) {
            throw new Unconvertible("a switch with yields that has no value any more");
        }
        var text = Indent.cut(Edits.apply(source, choice, this), source.indent(choice));
        var lines = new ArrayList<String>();
        lines.addAll(exit.hasValue() ? exit.with(text) : List.of(text));
        lines.addAll(exit.hasValue() ? List.of() : exit.with(""));
        return lines;
    }

    private static List<Statement> waysOut(SwitchEntry entry) {
        var statements = new ArrayList<Statement>();
        if (entry.getType() == SwitchEntry.Type.EXPRESSION) {
            statements.add(entry.getStatement(0));
        } else {
            entry.getStatements().forEach(each -> collectYields(each, statements));
        }
        return statements;
    }

    private static void collectYields(Node node, List<Statement> found) {
        if (node instanceof YieldStmt out) {
            found.add(out);
        } else if (!(node instanceof SwitchExpr) && !isOwnWorld(node)) {
            node.getChildNodes().forEach(child -> collectYields(child, found));
        }
    }

    /// Code in which `return` means something else.
    private static boolean isOwnWorld(Node node) {
        return node instanceof LambdaExpr
                || node instanceof TypeDeclaration
                || node instanceof ObjectCreationExpr creation
                        && creation.getAnonymousClassBody().isPresent();
    }

    @Override
    public Optional<String> replace(Node node) {
        if (isOwnWorld(node)) {
            return Optional.of(Edits.apply(source, node, rewriter));
        }
        return switch (node) {
            case ReturnStmt out when out.getExpression().isPresent() ->
                    Optional.of(instead(out, leave(out.getExpression().get(), exitOf(out))));
            case YieldStmt out when yields.contains(out) ->
                    Optional.of(instead(out, leave(out.getExpression(), Exit.YIELD)));
            case ExpressionStmt out when yields.contains(out) -> Optional.of(caseBody(out));
            case ExpressionStmt variable when ending.passesOn(variable) -> Optional.of("");
            case BlockStmt block when isOneLine(block) -> Optional.of(opened(block));
            case IfStmt choice when leaves(choice) -> Optional.of(braced(choice));
            default -> rewriter.replace(node);
        };
    }

    /// True for a block on one line that has ways out, which may become several statements each.
    private boolean isOneLine(BlockStmt block) {
        return !source.of(block).contains("\n")
                && block.getAllContainedComments().isEmpty()
                && block.findFirst(ReturnStmt.class).isPresent();
    }

    private String opened(BlockStmt block) {
        var statements = new ArrayList<String>();
        for (var statement : block.getStatements()) {
            if (statement instanceof ReturnStmt out && out.getExpression().isPresent()) {
                statements.addAll(leave(out.getExpression().get(), exitOf(out)));
            } else {
                var text = Edits.apply(source, statement, this);
                statements.add(Indent.cut(text, source.indent(statement)));
            }
        }
        statements.removeIf(String::isEmpty);
        return Indent.hang(Indent.braced(statements), source.indent(block));
    }

    private Exit exitOf(ReturnStmt out) {
        var last =
                out.getParentNode()
                        .filter(BlockStmt.class::isInstance)
                        .filter(block ->
                                Nodes.same(
                                        ((BlockStmt) block).getStatements().getLast().get(), out))
                        .flatMap(Node::getParentNode)
                        .filter(MethodDeclaration.class::isInstance)
                        .isPresent();
        return ending.exit(last);
    }

    /// These statements in the place of one.
    private String instead(Statement old, List<String> statements) {
        var parent = old.getParentNode().orElseThrow();
        var inList = parent instanceof BlockStmt || parent instanceof SwitchEntry;
        var all = withComments(old, statements);
        var text = inList ? String.join("\n", all) : Indent.braced(all);
        return Indent.hang(text, source.indent(old));
    }

    /// What was remarked inside the old statement and is not said in the new ones.
    private static List<String> withComments(Statement old, List<String> statements) {
        var said = String.join("\n", statements);
        var all = new ArrayList<String>();
        for (var comment : old.getAllContainedComments()) {
            if (!said.contains(comment.getContent().strip())) {
                all.add("// " + comment.getContent().strip());
            }
        }
        all.addAll(statements);
        return all;
    }

    private String caseBody(ExpressionStmt out) {
        var value = ending.expression(Shapes.bare(out.getExpression()));
        var entry = out.getParentNode().orElseThrow();
        if (value.isPresent()) {
            return Indent.hang(value.get() + ";", source.indent(out));
        }
        var exit = ending.exit(true).hasValue() ? Exit.YIELD : Exit.FALL;
        var text = Indent.braced(leave(out.getExpression(), exit));
        return Indent.hang(text, source.indent(entry));
    }

    private boolean leaves(IfStmt choice) {
        return !isBraced(choice) && choice.findFirst(ReturnStmt.class).isPresent();
    }

    private static boolean isBraced(IfStmt choice) {
        return choice.getThenStmt() instanceof BlockStmt
                && choice.getElseStmt()
                        .map(other -> other instanceof BlockStmt || other instanceof IfStmt)
                        .orElse(true);
    }

    /// `if (…) return …;` with the braces that more than one statement needs.
    private String braced(IfStmt choice) {
        var text = new StringBuilder("if (");
        text.append(Edits.apply(source, choice.getCondition(), this)).append(") ");
        text.append(block(choice.getThenStmt(), source.indent(choice)));
        choice.getElseStmt()
                .ifPresent(other -> text.append(" else ").append(branch(other, choice)));
        return text.toString();
    }

    private String branch(Statement other, IfStmt choice) {
        return other instanceof IfStmt
                ? Edits.apply(source, other, this)
                : block(other, source.indent(choice));
    }

    private String block(Statement branch, int indent) {
        if (branch instanceof BlockStmt) {
            return Edits.apply(source, branch, this);
        }
        var inner =
                branch instanceof ReturnStmt out && out.getExpression().isPresent()
                        ? withComments(out, leave(out.getExpression().get(), exitOf(out)))
                        : List.of(
                                Indent.cut(
                                        Edits.apply(source, branch, this), source.indent(branch)));
        return Indent.hang(Indent.braced(inner), indent);
    }
}
