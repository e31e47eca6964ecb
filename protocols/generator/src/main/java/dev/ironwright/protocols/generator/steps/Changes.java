package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;

import dev.ironwright.protocols.generator.source.Indent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The statements that bring a host into a next state.
final class Changes {

    private final Rewriter rewriter;
    private final Reads reads;
    private final Scope scope;

    Changes(Rewriter rewriter, Reads reads) {
        this.rewriter = rewriter;
        this.reads = reads;
        this.scope = rewriter.scope();
    }

    /// @param fields the fields that may be changed
    record Change(List<String> lines, Set<String> fields) {

        static final Change NONE = new Change(List.of(), Set.of());

        boolean touches(Set<String> some) {
            return !Collections.disjoint(fields, some);
        }

        Change then(Change next) {
            var both = new ArrayList<>(lines);
            both.addAll(next.lines);
            var all = new HashSet<>(fields);
            all.addAll(next.fields);
            return new Change(both, all);
        }
    }

    /// The way into this state.
    Change into(Expression next) {
        var state = Shapes.bare(next);
        if (isSelf(state)) {
            return Change.NONE;
        }
        if (!scope.role().hasFields()) {
            var field = scope.field(scope.role().whole());
            return change(field + " = " + rewriter.text(state) + ";", scope.role().fields());
        }
        return switch (state) {
            case ConditionalExpr choice -> either(choice);
            case ObjectCreationExpr creation ->
                    assignments(creation).orElseGet(() -> become(state));
            case NameExpr name when !scope.inState() && Passing.value(name).isPresent() ->
                    into(Passing.value(name).get());
            case MethodCallExpr call -> calls(call).orElseGet(() -> become(state));
            default -> become(state);
        };
    }

    private boolean isSelf(Expression state) {
        return scope.inState() ? state instanceof ThisExpr : Shapes.isName(state, scope.self());
    }

    private static Change change(String line, List<String> fields) {
        return new Change(List.of(line), Set.copyOf(fields));
    }

    private Change become(Expression state) {
        rewriter.helpers().needWhole();
        return change("become(" + rewriter.text(state) + ");", scope.role().fields());
    }

    private Change either(ConditionalExpr choice) {
        var then = into(choice.getThenExpr());
        var otherwise = into(choice.getElseExpr());
        var condition = rewriter.text(choice.getCondition());
        var lines =
                then.lines().isEmpty()
                        ? "if (!(%s)) %s".formatted(condition, Indent.braced(otherwise.lines()))
                        : "if (%s) %s".formatted(condition, Indent.braced(then.lines()))
                                + (otherwise.lines().isEmpty()
                                        ? ""
                                        : " else " + Indent.braced(otherwise.lines()));
        return new Change(List.of(lines), then.then(otherwise).fields());
    }

    /// `new Acceptor(ballot, self.vote)`, where only what changes is assigned.
    private Optional<Change> assignments(ObjectCreationExpr creation) {
        var components = scope.role().state().components();
        if (!Shapes.isType(creation.getType(), scope.role().state().name())
                || creation.getArguments().size() != components.size()) {
            return Optional.empty();
        }
        return Copies.of(scope.role().state()).map(copies -> assignments(creation, copies));
    }

    private Change assignments(ObjectCreationExpr creation, Copies copies) {
        var changed = new ArrayList<Assignments.Assignment>();
        var fields = new HashSet<String>();
        for (int i = 0; i < creation.getArguments().size(); i++) {
            var component = scope.role().state().components().get(i);
            var name = component.getNameAsString();
            var argument = creation.getArgument(i);
            var value = rewriter.text(argument);
            if (!isField(argument, value, name)) {
                var type = rewriter.helpers().stateText(component.getType());
                var copied = copies.of(name, value);
                var target = scope.field(name);
                changed.add(
                        new Assignments.Assignment(name, target, type, copied, reads.of(argument)));
                fields.add(name);
            }
        }
        return new Change(Assignments.inOrder(changed), fields);
    }

    private boolean isField(Expression argument, String value, String field) {
        return value.equals(scope.field(field)) && reads.of(argument).equals(Set.of(field));
    }

    /// `self.in(PUT)`, where the state's own method has become one that changes the host.
    private Optional<Change> calls(MethodCallExpr call) {
        var first = receiver(call);
        var helper = rewriter.helpers().changing(call, scope);
        if (first.isEmpty() || helper.isEmpty() || first.get().touches(readBy(call))) {
            return Optional.empty();
        }
        var line = helper.get().call(rewriter.arguments(call.getArguments())) + ";";
        return Optional.of(first.get().then(new Change(List.of(line), helper.get().changes())));
    }

    private Optional<Change> receiver(MethodCallExpr call) {
        if (call.getScope().isEmpty()) {
            return scope.inState() ? Optional.of(Change.NONE) : Optional.empty();
        }
        var receiver = Shapes.bare(call.getScope().get());
        if (isSelf(receiver)) {
            return Optional.of(Change.NONE);
        }
        return receiver instanceof MethodCallExpr before ? calls(before) : Optional.empty();
    }

    private Set<String> readBy(MethodCallExpr call) {
        var all = new HashSet<String>();
        call.getArguments().forEach(argument -> all.addAll(reads.of(argument)));
        return all;
    }
}
