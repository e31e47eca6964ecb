package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;

import dev.ironwright.protocols.generator.source.ModelSource;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Finds starts of the form `to(idle(at.index(), bounds))` or `start(at, bounds)`, where a method of
/// the protocol class gives the state or the outcome.
record Inlining(ModelSource model, Role role) {

    /// The method, and what its parameters are given.
    record Inlined(MethodDeclaration method, Map<Parameter, Expression> arguments) {

        boolean givesOutcome() {
            return HelperMethods.isOutcome(method);
        }
    }

    Optional<Inlined> of(Expression start) {
        var state =
                Shapes.move(start)
                        .filter(move -> move.sends().isEmpty())
                        .map(move -> Shapes.bare(move.next()));
        return role.hasFields() && state.isPresent()
                ? call(state.get()).filter(inlined -> !inlined.givesOutcome())
                : call(Shapes.bare(start)).filter(Inlined::givesOutcome);
    }

    private Optional<Inlined> call(Expression expression) {
        return expression instanceof MethodCallExpr call ? of(call) : Optional.empty();
    }

    private Optional<Inlined> of(MethodCallExpr call) {
        var ownScope =
                call.getScope()
                        .map(scope -> Shapes.isName(scope, model.protocol().name()))
                        .orElse(true);
        return model.protocol()
                .method(call.getNameAsString())
                .filter(_ -> ownScope)
                .filter(method ->
                        HelperMethods.isOutcome(method)
                                || Shapes.isType(method.getType(), role.state().name()))
                .filter(method -> method.getParameters().size() == call.getArguments().size())
                .map(method -> new Inlined(method, arguments(method, call)))
                .filter(inlined -> isFree(inlined, call));
    }

    private static Map<Parameter, Expression> arguments(
            MethodDeclaration method, MethodCallExpr call) {
        var arguments = new LinkedHashMap<Parameter, Expression>();
        for (int i = 0; i < call.getArguments().size(); i++) {
            arguments.put(method.getParameter(i), call.getArgument(i));
        }
        return arguments;
    }

    /// True when no variable of the method hides one that the call speaks of.
    private static boolean isFree(Inlined inlined, MethodCallExpr call) {
        var spoken = new HashSet<String>();
        call.getArguments()
                .forEach(argument ->
                        argument.walk(NameExpr.class, name -> spoken.add(name.getNameAsString())));
        inlined.arguments()
                .forEach((parameter, argument) -> {
                    if (Shapes.isName(argument, parameter.getNameAsString())) {
                        spoken.remove(parameter.getNameAsString());
                    }
                });
        return Names.declaredIn(inlined.method()).stream().noneMatch(spoken::contains);
    }
}
