package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;

import dev.ironwright.protocols.generator.source.Edits;
import dev.ironwright.protocols.generator.source.ModelSource;
import dev.ironwright.protocols.generator.source.Nodes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the types of the model are called in the generated code.
///
/// A state record's name is taken by the generated host. Where the model means a value of the state
/// the record itself is carried over, under another name, and this remembers that it is needed.
public final class TypeNames implements Edits.Rule {

    private static final String API = "dev.ironwright.protocols";

    /// Annotations that mean something in generated code as well.
    private static final Set<String> KEPT =
            Set.of("Override", "FunctionalInterface", "SafeVarargs", "SuppressWarnings");

    private final ModelSource model;
    private final List<Role> roles;
    private final Set<String> states;
    private final Optional<Role> inside;
    private final Set<String> components;

    private TypeNames(
            ModelSource model, List<Role> roles, Set<String> states, Optional<Role> inside) {
        this.model = model;
        this.roles = roles;
        this.states = states;
        this.inside = inside;
        this.components = model.componentNames();
    }

    public static TypeNames of(ModelSource model, List<Role> roles) {
        return new TypeNames(model, roles, new TreeSet<>(), Optional.empty());
    }

    /// The names as they are written inside the class of this role.
    public TypeNames inside(Role role) {
        return new TypeNames(model, roles, states, Optional.of(role));
    }

    ModelSource model() {
        return model;
    }

    /// The name of a type of the generated runtime, where the model has one of that name another.
    public String runtime(String name) {
        return model.type(name).isEmpty() ? name : "Host" + name;
    }

    /// The hosts whose state was needed as a value so far.
    public Set<String> states() {
        return Set.copyOf(states);
    }

    /// The name of the type of a role's whole state; from now on it is needed.
    public String state(Role role) {
        if (role.hasFields()) {
            states.add(role.host());
        }
        return inside.filter(role::equals).isPresent() ? role.stateType() : role.stateTypeOutside();
    }

    @Override
    public Optional<String> replace(Node node) {
        return switch (node) {
            case AnnotationExpr annotation
                    when !KEPT.contains(annotation.getName().getIdentifier()) ->
                    Optional.of("");
            case ClassOrInterfaceType type -> type(type);
            case FieldAccessExpr access when isScope(access) && access.toString().equals(API) ->
                    Optional.of("");
            case NameExpr name when isScope(name) -> scope(name);
            case SimpleName name
                    when name.getParentNode().orElse(null) instanceof MethodCallExpr call
                            && call.getScope().isEmpty() ->
                    shared(call);
            case SimpleName name
                    when name.getParentNode().orElse(null) instanceof FieldAccessExpr access
                            && isField(access) ->
                    Optional.of(name.getIdentifier() + "()");
            default -> Optional.empty();
        };
    }

    /// `bounds.hosts`, where the field of a record is private once the record has a file of its own.
    private boolean isField(FieldAccessExpr access) {
        var isOfValue =
                !(access.getScope() instanceof ThisExpr)
                        && !Character.isUpperCase(lastWord(access.getScope().toString()).charAt(0));
        var name = access.getNameAsString();
        return isOfValue && !name.equals("length") && components.contains(name);
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private Optional<String> type(ClassOrInterfaceType type) {
        var parent = type.getParentNode().orElseThrow();
        if (parent instanceof ClassOrInterfaceType outer
                && outer.getScope().filter(scope -> Nodes.same(scope, type)).isPresent()) {
            return isLeftOut(type.toString()) ? Optional.of("") : Optional.empty();
        }
        return role(type.getNameAsString())
                .filter(_ -> !isHidden(type, type.getNameAsString()))
                .filter(_ -> !(parent instanceof ClassExpr) && !isScopeOfHostMember(parent))
                .map(this::state);
    }

    private boolean isScopeOfHostMember(Node parent) {
        return parent instanceof TypeExpr
                && parent.getParentNode().orElseThrow() instanceof MethodReferenceExpr reference
                && role(parent.toString())
                        .filter(role -> HostMembers.has(role, reference.getIdentifier()))
                        .isPresent();
    }

    /// Qualifiers that the generated code does without.
    private boolean isLeftOut(String qualifier) {
        return qualifier.equals(API)
                || model.isHome(qualifier)
                || qualifier.equals(model.protocol().type().getPackageName());
    }

    /// `Lock` in `Lock.Host`, and `Acceptor` in `Acceptor.FRESH` when that is a value of the state.
    private Optional<String> scope(NameExpr name) {
        var parent = name.getParentNode().orElseThrow();
        var member =
                parent instanceof FieldAccessExpr access
                        ? access.getNameAsString()
                        : ((MethodCallExpr) parent).getNameAsString();
        if (model.isHome(name.getNameAsString())) {
            return model.type(member).map(_ -> "").or(() -> Optional.of(model.protocol().name()));
        }
        return role(name.getNameAsString())
                .filter(_ -> !isHidden(name, name.getNameAsString()))
                .filter(role -> role.hasFields() && !HostMembers.has(role, member))
                .map(this::state);
    }

    /// `Paxos.start(…)` for `start(…)`, where some host has a method of that name.
    private Optional<String> shared(MethodCallExpr call) {
        var name = call.getNameAsString();
        var isHidden = roles.stream().anyMatch(role -> role.hasMethod(name));
        var isShared = model.methods().stream().anyMatch(m -> m.getNameAsString().equals(name));
        var isOwn =
                Shapes.around(call, TypeDeclaration.class)
                        .filter(type -> !model.isHome(type))
                        .filter(type -> !type.getMethodsByName(name).isEmpty())
                        .isPresent();
        return isShared && isHidden && !isOwn
                ? Optional.of(model.protocol().name() + "." + name)
                : Optional.empty();
    }

    private static boolean isScope(Node node) {
        var parent = node.getParentNode().orElse(null);
        return parent instanceof FieldAccessExpr access && Nodes.same(access.getScope(), node)
                || parent instanceof MethodCallExpr call
                        && call.getScope().filter(scope -> Nodes.same(scope, node)).isPresent();
    }

    /// True when a type of that name is declared nearer than in the protocol class.
    private boolean isHidden(Node node, String type) {
        var around = Shapes.around(node, TypeDeclaration.class).orElse(null);
        if (around == null || model.isHome(around)) {
            return false;
        }
        var here =
                ((TypeDeclaration<?>) around)
                        .getMembers().stream()
                                .filter(TypeDeclaration.class::isInstance)
                                .map(member -> (TypeDeclaration<?>) member)
                                .anyMatch(member -> member.getNameAsString().equals(type));
        return here || isHidden(around, type);
    }

    private Optional<Role> role(String type) {
        return roles.stream().filter(role -> role.state().name().equals(type)).findFirst();
    }
}
