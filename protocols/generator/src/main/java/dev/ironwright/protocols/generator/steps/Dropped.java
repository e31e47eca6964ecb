package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;

import dev.ironwright.protocols.generator.source.Declared;

import java.util.Set;
import java.util.TreeSet;

/// The parameters of an action's own methods that always stand for the host itself: what every call
/// passes on is the `self` or the `at` of the step.
///
/// @param state the simple name of the state's type
record Dropped(Declared action, String state) {

    /// The places of those parameters.
    Set<Integer> of(MethodDeclaration method) {
        var dropped = new TreeSet<Integer>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            if (isPassedOn(method, i, new TreeSet<>())) {
                dropped.add(i);
            }
        }
        return dropped;
    }

    private boolean isPassedOn(MethodDeclaration method, int place, Set<String> asking) {
        var type = method.getParameter(place).getType();
        var isOwn = Shapes.isType(type, state) || Shapes.isType(type, "Local");
        if (!isOwn || isReferredTo(method)) {
            return false;
        }
        if (!asking.add(method.getNameAsString() + "/" + place)) {
            return true;
        }
        return action.node().findAll(MethodCallExpr.class).stream()
                .filter(call -> Shapes.isOwn(call) && isCallOf(call, method))
                .allMatch(call -> passesOn(call, place, type.toString(), asking));
    }

    private static boolean isCallOf(MethodCallExpr call, MethodDeclaration method) {
        return call.getNameAsString().equals(method.getNameAsString());
    }

    private boolean isReferredTo(MethodDeclaration method) {
        return action.node().findAll(MethodReferenceExpr.class).stream()
                .anyMatch(reference -> reference.getIdentifier().equals(method.getNameAsString()));
    }

    private boolean passesOn(MethodCallExpr call, int place, String type, Set<String> asking) {
        return call.getArguments().size() > place
                && Shapes.around(call, MethodDeclaration.class)
                        .filter(caller -> passes(caller, call.getArgument(place), type, asking))
                        .isPresent();
    }

    private boolean passes(
            MethodDeclaration caller, Expression argument, String type, Set<String> asking) {
        if (!(argument instanceof NameExpr name)) {
            return false;
        }
        for (int i = 0; i < caller.getParameters().size(); i++) {
            var parameter = caller.getParameter(i);
            if (parameter.getNameAsString().equals(name.getNameAsString())) {
                return parameter.getType().toString().equals(type)
                        && (caller.getNameAsString().equals("step")
                                || isPassedOn(caller, i, asking));
            }
        }
        return false;
    }
}
