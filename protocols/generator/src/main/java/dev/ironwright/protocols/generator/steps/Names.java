package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.TypePatternExpr;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import javax.lang.model.SourceVersion;

/// Finds names that are free, and those that are not.
public final class Names {

    /// Methods of every object that no other method may have the name of.
    private static final Set<String> OBJECTS =
            Set.of("wait", "notify", "notifyAll", "finalize", "getClass", "clone", "toString");

    private Names() {}

    /// The first candidate that is not taken; the last one with a number when all are.
    public static String pick(Set<String> taken, String... candidates) {
        var last = candidates[candidates.length - 1];
        var numbered = Stream.iterate(2, n -> n + 1).map(n -> last + n);
        return Stream.concat(Arrays.stream(candidates), numbered)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    /// The name of the method for an action: `grant` for `Grant`.
    public static String method(String action) {
        var name = decapitalized(action);
        return SourceVersion.isKeyword(name) || OBJECTS.contains(name) ? name + "Step" : name;
    }

    public static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    public static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /// The names of all variables that are declared somewhere in this code.
    static Set<String> declaredIn(Node code) {
        var names = new HashSet<String>();
        code.walk(VariableDeclarator.class, each -> names.add(each.getNameAsString()));
        code.walk(Parameter.class, each -> names.add(each.getNameAsString()));
        code.walk(TypePatternExpr.class, each -> names.add(each.getNameAsString()));
        return names;
    }
}
