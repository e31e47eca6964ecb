package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;

import dev.ironwright.protocols.generator.source.Declared;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which actions leave something open, and so take a parameter that chooses.
///
/// @param helpers the host's helpers
record Choices(Helpers helpers) {

    private static final Pattern OPEN = Pattern.compile("\\b(oneOf|OneOf)\\b");

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
        var text = action.node().toString();
        return OPEN.matcher(text).find()
                || helpers.types().model().protocol().methods().stream()
                        .filter(HelperMethods::isOutcome)
                        .filter(method -> mentions(text, method))
                        .anyMatch(method -> OPEN.matcher(method.toString()).find());
    }

    private static boolean mentions(String text, MethodDeclaration method) {
        return Pattern.compile("\\b" + method.getNameAsString() + "\\b").matcher(text).find();
    }

    private Set<String> taken(Declared action, Node method) {
        var taken = new HashSet<>(helpers.role().fields());
        taken.addAll(action.componentNames());
        taken.addAll(Names.declaredIn(method));
        return taken;
    }
}
