package dev.ironwright.protocols.mutator;

import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lets fields of the next state keep what they were: one argument where a record is made from an
/// older value of itself, all of them where a method of the record makes it, and what is written to
/// shared variables.
final class Updates {

    private final ModelCode code;

    Updates(ModelCode code) {
        this.code = code;
    }

    Stream<Edit> in(Body body) {
        return Stream.of(fields(body), calls(body), writes(body)).flatMap(edits -> edits);
    }

    private Stream<Edit> fields(Body body) {
        return body.all(ObjectCreationExpr.class).stream()
                .flatMap(creation -> fields(creation, body));
    }

    private Stream<Edit> fields(ObjectCreationExpr creation, Body body) {
        var record = code.record(creation.getType().getNameAsString());
        var old = record.flatMap(body::oldValueOf);
        if (old.isEmpty()
                || record.get().getParameters().size() != creation.getArguments().size()) {
            return Stream.of();
        }
        return IntStream.range(0, creation.getArguments().size())
                .boxed()
                .flatMap(i -> {
                    var name = record.get().getParameter(i).getNameAsString();
                    return keeping(name, creation.getArgument(i), old.get(), body).stream();
                });
    }

    private static Optional<Edit> keeping(
            String component, Expression argument, String old, Body body) {
        var hidden = !old.equals("this") || body.method().getParameterByName(component).isPresent();
        var same =
                Stream.concat(Stream.of(old + "."), hidden ? Stream.of() : Stream.of(""))
                        .flatMap(in -> Stream.of(in + component, in + component + "()"));
        return same.anyMatch(argument.toString()::equals)
                ? Optional.empty()
                : Optional.of(
                        Edit.replace(
                                Kind.UPDATE,
                                "does not update `" + component + "`",
                                body,
                                argument,
                                "%s.%s()".formatted(old, component)));
    }

    private Stream<Edit> calls(Body body) {
        return body.all(MethodCallExpr.class).stream()
                .filter(call -> call.getScope().isPresent())
                .filter(this::returnsItsOwnRecord)
                .filter(call -> !isSaidByOneField(call))
                .map(call -> {
                    var scope = body.text().of(call.getScope().orElseThrow());
                    var what = "leaves out `" + call.getNameAsString() + "`";
                    return Edit.replace(Kind.UPDATE, what, body, call, scope);
                });
    }

    private boolean returnsItsOwnRecord(MethodCallExpr call) {
        var targets = code.targets(call).toList();
        return !targets.isEmpty() && targets.stream().allMatch(Updates::returnsItsOwnRecord);
    }

    private static boolean returnsItsOwnRecord(Body body) {
        return body.type() instanceof RecordDeclaration record
                && !body.method().isStatic()
                && body.method().getType().asString().equals(record.getNameAsString());
    }

    /// True when this is the only call of a method that updates one field: leaving out the field
    /// there says the same.
    private boolean isSaidByOneField(MethodCallExpr call) {
        var name = call.getNameAsString();
        var calls =
                code.bodies().stream()
                        .flatMap(body -> body.all(MethodCallExpr.class).stream())
                        .filter(each -> each.getNameAsString().equals(name))
                        .count();
        var updates = code.targets(call).flatMap(this::fields).count();
        return calls == 1 && updates == 1;
    }

    private static Stream<Edit> writes(Body body) {
        return body.all(MethodCallExpr.class).stream()
                .filter(call -> call.getNameAsString().equals("write"))
                .filter(call -> call.getArguments().size() == 1)
                .filter(call -> call.getScope().isPresent())
                .map(call ->
                        new Edit(
                                Kind.UPDATE,
                                "does not write the shared variables",
                                body,
                                body.text().end(call.getScope().orElseThrow()),
                                body.text().end(call),
                                ""));
    }
}
