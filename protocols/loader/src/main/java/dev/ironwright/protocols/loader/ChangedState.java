package dev.ironwright.protocols.loader;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;

import dev.ironwright.protocols.model.Mistake;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds steps that change a collection of the state or message they were given:
/// `self.votes().add(vote);`, where a copy was meant.
final class ChangedState {

    private static final Set<String> CHANGING =
            Set.of(
                    "add",
                    "addAll",
                    "addFirst",
                    "addLast",
                    "clear",
                    "put",
                    "putAll",
                    "putIfAbsent",
                    "compute",
                    "computeIfAbsent",
                    "merge",
                    "remove",
                    "removeAll",
                    "removeFirst",
                    "removeIf",
                    "removeLast",
                    "replaceAll",
                    "retainAll",
                    "set",
                    "sort");

    private final ParsedFile file;
    private final Set<String> records;

    private ChangedState(ParsedFile file) {
        this.file = file;
        this.records =
                file.unit().findAll(RecordDeclaration.class).stream()
                        .map(RecordDeclaration::getNameAsString)
                        .collect(Collectors.toSet());
    }

    static Stream<Mistake> in(ParsedFile file) {
        var finder = new ChangedState(file);
        return file.unit().findAll(ExpressionStmt.class).stream()
                .map(ExpressionStmt::getExpression)
                .filter(MethodCallExpr.class::isInstance)
                .map(MethodCallExpr.class::cast)
                .filter(finder::changesWhatWasGiven)
                .map(finder::mistake);
    }

    private boolean changesWhatWasGiven(MethodCallExpr call) {
        return CHANGING.contains(call.getNameAsString())
                && !isOwnMethod(call.getNameAsString())
                && call.getScope()
                        .flatMap(ChangedState::root)
                        .filter(r -> isGiven(call, r))
                        .isPresent();
    }

    /// A method that the model declares makes something new, whatever its name.
    private boolean isOwnMethod(String name) {
        return file.unit().findAll(MethodDeclaration.class).stream()
                .anyMatch(method -> method.getNameAsString().equals(name));
    }

    /// `self` in `self.votes()` and `self.log.entries`; nothing where there is no step into a part.
    private static Optional<String> root(Expression part) {
        var whole =
                switch (part) {
                    case FieldAccessExpr access -> Optional.of(access.getScope());
                    case MethodCallExpr call when call.getArguments().isEmpty() -> call.getScope();
                    default -> Optional.<Expression>empty();
                };
        return whole.flatMap(scope ->
                scope instanceof NameExpr name ? Optional.of(name.getNameAsString()) : root(scope));
    }

    /// True when the name is a parameter of the method around, of a record type of the model.
    private boolean isGiven(MethodCallExpr call, String name) {
        return ParsedFile.around(call)
                .filter(CallableDeclaration.class::isInstance)
                .limit(1)
                .flatMap(method -> ((CallableDeclaration<?>) method).getParameters().stream())
                .filter(parameter -> parameter.getNameAsString().equals(name))
                .anyMatch(this::isRecord);
    }

    private boolean isRecord(Parameter parameter) {
        var type = parameter.getTypeAsString().replaceFirst("<.*", "");
        return type.equals("Packet") || records.contains(type.substring(type.lastIndexOf('.') + 1));
    }

    private Mistake mistake(MethodCallExpr call) {
        return new Mistake(
                Mistake.Kind.MUTABLE_STATE,
                file.siteOf(call),
                "a step leaves the state that it was given as it is: calls="
                        + call.toString().lines().findFirst().orElse(""),
                "Every state that was explored shares this collection. Copy it into a new one,"
                        + " change that, and move to a new state with it.");
    }
}
