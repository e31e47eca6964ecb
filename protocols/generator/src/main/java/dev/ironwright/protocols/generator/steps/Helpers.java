package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.type.Type;

import dev.ironwright.protocols.generator.source.Declared;
import dev.ironwright.protocols.generator.source.Edits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// The methods of states and actions that steps call, and what becomes of them in the host.
///
/// A method of the state that answers something becomes a method of the host; one that gives the
/// next state becomes one that changes the host. Where that cannot be, the state is kept as a value.
final class Helpers {

    private final Role role;
    private final TypeNames types;
    private final String boundsType;
    private final Set<String> methodNames;
    private final IdentityHashMap<MethodDeclaration, Optional<Helper>> made =
            new IdentityHashMap<>();
    private final List<Helper> inOrder = new ArrayList<>();

    /// How deep we are in code that must do without a value of the whole state.
    private int strict;

    private boolean performs;

    /// @param methodNames the names of methods that the host has anyway
    Helpers(Role role, TypeNames types, String boundsType, Set<String> methodNames) {
        this.role = role;
        this.types = types;
        this.boundsType = boundsType;
        this.methodNames = new HashSet<>(methodNames);
    }

    TypeNames types() {
        return types;
    }

    Role role() {
        return role;
    }

    String boundsType() {
        return boundsType;
    }

    boolean performs() {
        return performs;
    }

    /// The helpers that were made, used or not.
    List<Helper> made() {
        return List.copyOf(inOrder);
    }

    /// A name for one more method of the host.
    String methodName(String... candidates) {
        var name = Names.pick(methodNames, candidates);
        methodNames.add(name);
        return name;
    }

    /// The host's state as a value.
    String snapshot(Scope scope) {
        if (!role.hasFields()) {
            return scope.field(role.whole());
        }
        needWhole();
        return "snapshot()";
    }

    void needWhole() {
        if (strict > 0) {
            throw new Unconvertible("needs the whole state");
        }
        types.state(role);
    }

    void needPerform() {
        needWhole();
        performs = true;
    }

    /// A type of the state record in the host's words.
    String stateText(Type type) {
        return Edits.apply(role.state().text(), type, types);
    }

    /// True when `x.name` or `x.name()` is just the field of that name.
    boolean isPlainField(Expression expression, String name) {
        var written = role.state().methods().stream().anyMatch(m -> isAccessor(m, name));
        return role.hasFields()
                && role.fields().contains(name)
                && !(expression instanceof MethodCallExpr && written);
    }

    private static boolean isAccessor(MethodDeclaration method, String name) {
        return method.getNameAsString().equals(name) && method.getParameters().isEmpty();
    }

    /// A call of the state's own method; nothing when it is a static one.
    Optional<String> ofState(MethodCallExpr call, Rewriter rewriter) {
        var method = role.state().method(call.getNameAsString());
        var isStatic = method.filter(MethodDeclaration::isStatic).isPresent();
        var isOwn = call.getScope().isEmpty();
        if (!role.hasFields() || isOwn && (isStatic || !isOfState(call))) {
            return Optional.empty();
        }
        var arguments = rewriter.arguments(call.getArguments());
        var helper = method.flatMap(this::stateHelper).filter(h -> h.kind() == Helper.Kind.ANSWERS);
        return Optional.of(
                helper.map(h -> h.call(arguments))
                        .orElseGet(() ->
                                "%s.%s(%s)"
                                        .formatted(
                                                snapshot(rewriter.scope()),
                                                call.getNameAsString(),
                                                arguments)));
    }

    private boolean isOfState(MethodCallExpr call) {
        return !role.state().node().getMethodsByName(call.getNameAsString()).isEmpty();
    }

    /// A call of the action's own method for its value; nothing when there is no such method.
    Optional<String> ofAction(MethodCallExpr call, Rewriter rewriter) {
        var helper = actionHelper(call, rewriter.scope());
        if (helper.filter(h -> h.kind() != Helper.Kind.ANSWERS).isPresent()) {
            throw new Unconvertible("an outcome that is not handed out at once");
        }
        return helper.map(h -> h.call(texts(call, rewriter, h)));
    }

    /// A call of the action's own method whose outcome is handed out.
    ///
    /// @param choice what chooses in the method that calls
    Optional<String> answering(MethodCallExpr call, Rewriter rewriter, String choice) {
        return actionHelper(call, rewriter.scope())
                .filter(helper -> helper.kind() == Helper.Kind.STEPS)
                .map(helper -> {
                    var arguments = texts(call, rewriter, helper);
                    if (!choice.equals(new Choices(this).none())) {
                        arguments.add(choice);
                    }
                    return helper.call(arguments);
                });
    }

    /// The helper for the method of an action that says which messages it reads.
    Helper filter(MethodDeclaration reads, Declared action) {
        return actionHelper(reads, action).orElseThrow();
    }

    /// The helper for a call of a method of the state that gives the next state.
    Optional<Helper> changing(MethodCallExpr call, Scope scope) {
        return role.state()
                .method(call.getNameAsString())
                .filter(method -> !method.isStatic())
                .filter(_ -> scope.inState() || call.getScope().isPresent())
                .flatMap(this::stateHelper)
                .filter(helper -> helper.kind() == Helper.Kind.CHANGES);
    }

    private static List<String> texts(MethodCallExpr call, Rewriter rewriter, Helper helper) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < call.getArguments().size(); i++) {
            texts.add(helper.dropped().contains(i) ? "" : rewriter.text(call.getArgument(i)));
        }
        return texts;
    }

    /// `this::newer`.
    String reference(MethodReferenceExpr reference, Rewriter rewriter) {
        var scope = rewriter.scope();
        var helper =
                scope.inState()
                        ? role.state().method(reference.getIdentifier()).flatMap(this::stateHelper)
                        : scope.owner()
                                .method(reference.getIdentifier())
                                .flatMap(method -> actionHelper(method, scope.owner()));
        return helper.filter(h -> h.kind() == Helper.Kind.ANSWERS)
                .filter(h -> h.given().isEmpty() && h.dropped().isEmpty())
                .map(h -> "this::" + h.name())
                .orElseThrow(() -> new Unconvertible("a reference to a method that has changed"));
    }

    /// The fields that a called method looks at.
    Set<String> reads(MethodCallExpr call, Scope scope) {
        var ofSelf = call.getScope().filter(it -> Shapes.isName(it, scope.self())).isPresent();
        if (ofSelf || scope.inState() && Shapes.isOwn(call) && isOfState(call)) {
            return role.state()
                    .method(call.getNameAsString())
                    .flatMap(this::stateHelper)
                    .map(Helper::reads)
                    .orElseGet(() -> Set.copyOf(role.fields()));
        }
        return Shapes.isOwn(call)
                ? actionHelper(call, scope).map(Helper::reads).orElse(Set.of())
                : Set.of();
    }

    private Optional<Helper> stateHelper(MethodDeclaration method) {
        if (method.isStatic() || method.getBody().isEmpty()) {
            return Optional.empty();
        }
        return made(method, () -> strictly(new HelperMethods(this, role.state())::ofState, method));
    }

    private Optional<Helper> actionHelper(MethodCallExpr call, Scope scope) {
        return Shapes.isOwn(call) && role.actions().contains(scope.owner())
                ? scope.owner()
                        .method(call.getNameAsString())
                        .flatMap(method -> actionHelper(method, scope.owner()))
                : Optional.empty();
    }

    private Optional<Helper> actionHelper(MethodDeclaration method, Declared action) {
        var helper = made(method, () -> new HelperMethods(this, action).ofAction(method));
        if (helper.isEmpty()) {
            throw new Unconvertible("a method that stays with the action");
        }
        return helper;
    }

    /// Lets a method be called that is being written.
    void promise(MethodDeclaration method, Helper helper) {
        made.put(method, Optional.of(helper));
    }

    /// Makes a helper once; nothing when it cannot be made.
    private Optional<Helper> made(MethodDeclaration method, Supplier<Helper> maker) {
        var known = made.get(method);
        if (known != null) {
            return known;
        }
        made.put(method, Optional.empty());
        Optional<Helper> helper;
        try {
            helper = Optional.of(maker.get());
        } catch (Unconvertible _) {
            helper = Optional.empty();
        }
        made.put(method, helper);
        helper.ifPresent(inOrder::add);
        return helper;
    }

    private Helper strictly(Function<MethodDeclaration, Helper> maker, MethodDeclaration method) {
        strict++;
        try {
            return maker.apply(method);
        } finally {
            strict--;
        }
    }
}
