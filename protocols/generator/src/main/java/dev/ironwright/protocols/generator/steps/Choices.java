package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SimpleName;

import dev.ironwright.protocols.generator.source.Declared;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Which actions leave something open, and so take a parameter that chooses.
///
/// @param helpers the host's helpers
record Choices(Helpers helpers) {

    private static final Set<String> OPEN = Set.of("oneOf", "OneOf");

    /// What chooses where there is nothing to choose.
    String none() {
        return type() + ".NONE";
    }

    String type() {
        return helpers.types().runtime("Choice");
    }

    /// The name of the choosing parameter in a method of this action, when it leaves anything open.
    Optional<String> parameter(Declared action, Node method) {
        return isOpen(action)
                ? Optional.of(Names.pick(taken(action, method), "choice", "chooser"))
                : Optional.empty();
    }

    private boolean isOpen(Declared action) {
        var called = new HashSet<String>();
        action.node().walk(MethodCallExpr.class, call -> called.add(call.getNameAsString()));
        return isOpen(action.node())
                || helpers.types().model().methods().stream()
                        .filter(HelperMethods::isOutcome)
                        .filter(method -> called.contains(method.getNameAsString()))
                        .anyMatch(Choices::isOpen);
    }

    private static boolean isOpen(Node code) {
        return code.findFirst(SimpleName.class, name -> OPEN.contains(name.getIdentifier()))
                .isPresent();
    }

    private Set<String> taken(Declared action, Node method) {
        var taken = new HashSet<>(helpers.role().fields());
        taken.addAll(action.componentNames());
        taken.addAll(Names.declaredIn(method));
        return taken;
    }
}
