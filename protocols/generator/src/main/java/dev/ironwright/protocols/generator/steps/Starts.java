package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;

import dev.ironwright.protocols.generator.source.Indent;
import dev.ironwright.protocols.generator.source.ModelSource;
import dev.ironwright.protocols.generator.source.Ungeneratable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes the method that gives a host as it starts, out of what the setup says of its role.
final class Starts {

    private final ModelSource model;
    private final Helpers helpers;
    private final Role role;
    private final boolean sends;

    /// @param sends true when the host keeps where it sends
    Starts(ModelSource model, Helpers helpers, boolean sends) {
        this.model = model;
        this.helpers = helpers;
        this.sends = sends;
        this.role = helpers.role();
    }

    /// What gives the start: an expression or a body, and the name of its only parameter.
    private record Start(Node code, Optional<Expression> value, String at) {}

    /// The names of the start's parameters.
    ///
    /// @param out where the host sends
    /// @param choice what chooses, where something is left open
    private record Plan(String at, String out, Optional<String> choice) {}

    StartText written() {
        var start = start();
        var inlined = start.value().flatMap(value -> new Inlining(model, role).of(value));
        var declared = declared(start, inlined);
        var plan = plan(start, inlined, declared);
        var rewriter = new Rewriter(scope(declared), helpers);
        var ending = new StartEnding(rewriter, model.setup(), names(plan));
        var body =
                inlined.map(it -> inlined(it, rewriter, ending))
                        .orElseGet(() -> body(start, rewriter, ending));
        var name = helpers.methodName("initial", "starting", "fresh");
        var parameters = parameters(plan, body, ending);
        var text =
                parameters.stream()
                        .map(each -> each.type() + " " + each.name())
                        .collect(Collectors.joining(", "));
        return new StartText(
                name,
                parameters,
                "/// A host as it starts.\npublic static %s %s(%s) %s"
                        .formatted(role.host(), name, text, body),
                ending.performs(),
                ending.takesState());
    }

    private static Set<String> declared(Start start, Optional<Inlining.Inlined> inlined) {
        var declared = Names.declaredIn(start.code());
        inlined.ifPresent(it -> declared.addAll(Names.declaredIn(it.method())));
        declared.remove(start.at());
        return Set.copyOf(declared);
    }

    private Plan plan(Start start, Optional<Inlining.Inlined> inlined, Set<String> declared) {
        var taken = new HashSet<>(declared);
        taken.add(start.at());
        taken.add(boundsName());
        var code = start.code() + inlined.map(it -> it.method().toString()).orElse("");
        var isOpen = Pattern.compile("\\boneOf\\b").matcher(code).find();
        return new Plan(
                start.at(),
                Names.pick(taken, role.out(), "outbox"),
                isOpen ? Optional.of(Names.pick(taken, "choice", "chooser")) : Optional.empty());
    }

    private String boundsName() {
        return model.setup().getParameter(0).getNameAsString();
    }

    private Scope scope(Set<String> declared) {
        return new Scope(
                model.protocol(),
                role,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                declared);
    }

    private StartEnding.StartNames names(Plan plan) {
        var host = new ArrayList<>(List.of(plan.at()));
        if (sends) {
            host.add(plan.out());
        }
        if (role.looksAtBounds(model.bounds())) {
            host.add(boundsName());
        }
        var choice = plan.choice().orElseGet(() -> new Choices(helpers).none());
        return new StartEnding.StartNames(List.copyOf(host), plan.out(), choice);
    }

    private List<StartText.Given> parameters(Plan plan, String body, StartEnding ending) {
        var parameters = new ArrayList<>(List.of(new StartText.Given("Local", plan.at())));
        if (sends || mentions(body, plan.out()) || ending.performs()) {
            parameters.add(new StartText.Given(helpers.types().runtime("Outbox"), plan.out()));
        }
        if (role.looksAtBounds(model.bounds()) || mentions(body, boundsName())) {
            parameters.add(new StartText.Given(model.bounds(), boundsName()));
        }
        plan.choice()
                .ifPresent(name ->
                        parameters.add(new StartText.Given(new Choices(helpers).type(), name)));
        return List.copyOf(parameters);
    }

    private String body(Start start, Rewriter rewriter, StartEnding ending) {
        if (start.value().isPresent()) {
            var lines = Tails.statements(start.value().get(), rewriter, ending);
            return withLocals(Indent.braced(lines), rewriter);
        }
        return withLocals(Tails.body((BlockStmt) start.code(), rewriter, ending), rewriter);
    }

    /// The body of the method that the start calls, after its parameters have become variables.
    private String inlined(Inlining.Inlined inlined, Rewriter rewriter, StartEnding ending) {
        var body =
                Tails.body(
                        inlined.method(),
                        rewriter,
                        inlined.givesOutcome() ? ending : ending.ofStates());
        var lines = new ArrayList<String>();
        inlined.arguments()
                .forEach((parameter, argument) -> {
                    var text = rewriter.text(argument);
                    if (!text.equals(parameter.getNameAsString())) {
                        lines.add(rewriter.parameter(parameter) + " = " + text + ";");
                    }
                });
        return withLocals(Bodies.prepended(lines, body), rewriter);
    }

    /// The body with those variables of the setup that it mentions.
    private String withLocals(String body, Rewriter rewriter) {
        var statements = model.setup().getBody().orElseThrow().getStatements();
        var text = body;
        for (int i = statements.size() - 1; i >= 0; i--) {
            var statement = statements.get(i);
            if (declares(statement, text)) {
                text = Bodies.prepended(List.of(rewriter.text(statement)), text);
            }
        }
        return text;
    }

    private static boolean declares(Statement statement, String text) {
        return statement instanceof ExpressionStmt expression
                && expression.getExpression().isVariableDeclarationExpr()
                && expression.getExpression().asVariableDeclarationExpr().getVariables().stream()
                        .anyMatch(variable -> mentions(text, variable.getNameAsString()));
    }

    private static boolean mentions(String text, String name) {
        return Pattern.compile("(?<![.\\w])" + name + "\\b").matcher(text).find();
    }

    /// The last argument of `hosts(Acceptor.class, n, start)`.
    private Start start() {
        return model.setup().findAll(MethodCallExpr.class).stream()
                .filter(call -> call.getNameAsString().equals("hosts"))
                .filter(call -> call.getArguments().size() == 3)
                .filter(call ->
                        call.getArgument(0) instanceof ClassExpr literal
                                && Shapes.isType(literal.getType(), role.state().name()))
                .findFirst()
                .flatMap(call -> start(call.getArgument(2)))
                .orElseThrow(this::unread);
    }

    private Optional<Start> start(Expression function) {
        if (function instanceof LambdaExpr lambda) {
            var name = lambda.getParameter(0).getNameAsString();
            return Optional.of(
                    new Start(
                            lambda.getBody(),
                            lambda.getExpressionBody(),
                            name.matches("_+") ? role.at() : name));
        }
        return function instanceof MethodReferenceExpr reference
                ? model.protocol().method(reference.getIdentifier()).map(Starts::start)
                : Optional.empty();
    }

    private static Start start(MethodDeclaration method) {
        var body = method.getBody().orElseThrow();
        var only =
                body.getStatements().size() == 1
                                && body.getStatement(0) instanceof ReturnStmt result
                        ? result.getExpression()
                        : Optional.<Expression>empty();
        return new Start(body, only, method.getParameter(0).getNameAsString());
    }

    private Ungeneratable unread() {
        return new Ungeneratable(
                "a start is read from the setup: role=%s; write `hosts(%s.class, …, at -> …)` in the"
                                .formatted(role.state().name(), role.state().name())
                        + " method setup itself");
    }
}
