package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;

import dev.ironwright.protocols.generator.source.Declared;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the constructor of a state record does to its components, when all that it does is to copy
/// collections: an assignment to the field of a host then makes the same copy.
///
/// @param by the copying type of each component that is copied, such as `Set`
public record Copies(Map<String, String> by) {

    public static final Copies NONE = new Copies(Map.of());

    /// Values that cannot be changed by anybody; they need no copy.
    private static final Pattern FIXED =
            Pattern.compile("(List|Set|Map|Immutable\\w+)\\.(of|copyOf)\\(.*", Pattern.DOTALL);

    /// Nothing when the constructor does more than copy.
    public static Optional<Copies> of(Declared state) {
        var constructor = state.canonicalConstructor();
        if (constructor.isEmpty()) {
            return Optional.of(NONE);
        }
        return constructor
                .filter(CompactConstructorDeclaration.class::isInstance)
                .flatMap(Copies::ofCompact);
    }

    private static Optional<Copies> ofCompact(BodyDeclaration<?> constructor) {
        var by = new HashMap<String, String>();
        for (var statement :
                ((CompactConstructorDeclaration) constructor).getBody().getStatements()) {
            var copy = copy(statement);
            if (copy.isEmpty()) {
                return Optional.empty();
            }
            by.putAll(copy.get());
        }
        return Optional.of(new Copies(Map.copyOf(by)));
    }

    /// `hosts = Set.copyOf(hosts);`
    private static Optional<Map<String, String>> copy(Statement statement) {
        return statement instanceof ExpressionStmt expression
                        && expression.getExpression() instanceof AssignExpr assign
                        && assign.getOperator() == AssignExpr.Operator.ASSIGN
                        && assign.getTarget() instanceof NameExpr component
                        && assign.getValue() instanceof MethodCallExpr call
                        && call.getNameAsString().equals("copyOf")
                        && call.getScope().filter(NameExpr.class::isInstance).isPresent()
                        && call.getArguments().size() == 1
                        && Shapes.isName(call.getArgument(0), component.getNameAsString())
                ? Optional.of(Map.of(component.getNameAsString(), call.getScope().get().toString()))
                : Optional.empty();
    }

    /// The value that the component has when its record is given this one.
    public String of(String component, String value) {
        var by = this.by.get(component);
        var fixed = FIXED.matcher(value).matches() || value.endsWith(".toList()");
        return by == null || fixed ? value : by + ".copyOf(" + value + ")";
    }
}
