package dev.ironwright.protocols.mutator;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A method that actions run.
record Body(Text text, TypeDeclaration<?> type, MethodDeclaration method) {

    /// Its type and name, such as `Accept.step`.
    String name() {
        return type.getNameAsString() + "." + method.getNameAsString();
    }

    /// The nodes of this kind in it, in the order of the text.
    <N extends Node> List<N> all(Class<N> kind) {
        return method.getBody().stream().flatMap(body -> body.findAll(kind).stream()).toList();
    }

    /// Whatever in it was a value of this record before the method ran, as it is written.
    Optional<String> oldValueOf(RecordDeclaration record) {
        var name = record.getNameAsString();
        var given =
                method.getParameters().stream()
                        .filter(parameter -> parameter.getType().asString().equals(name))
                        .map(Parameter::getNameAsString);
        var own =
                type.equals(record) && !method.isStatic() ? Stream.of("this") : Stream.<String>of();
        return Stream.concat(own, given).findFirst();
    }

    /// True when this expression is what the method began with: itself, or a parameter.
    boolean isUnchanged(Expression expression) {
        return expression.isThisExpr()
                || expression.isNameExpr()
                        && method.getParameterByName(expression.asNameExpr().getNameAsString())
                                .filter(p -> returns(p.getType().asString()))
                                .isPresent();
    }

    private boolean returns(String parameterType) {
        return method.getType().asString().equals(parameterType);
    }
}
