package dev.ironwright.protocols.generator.steps;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;

import java.util.List;

/// What of a state record goes to the generated host as it is: nested types, and static members that
/// do not speak of the state as a value.
public final class HostMembers {

    private HostMembers() {}

    public static List<BodyDeclaration<?>> of(Role role) {
        return role.hasFields()
                ? role.state().node().getMembers().stream()
                        .filter(member -> goesToHost(member, role.state().name()))
                        .toList()
                : List.of();
    }

    static boolean has(Role role, String name) {
        return of(role).stream().anyMatch(member -> declares(member, name));
    }

    /// True when the member declares this name.
    public static boolean declares(BodyDeclaration<?> member, String name) {
        return switch (member) {
            case MethodDeclaration method -> method.getNameAsString().equals(name);
            case TypeDeclaration<?> type -> type.getNameAsString().equals(name);
            case FieldDeclaration field ->
                    field.getVariables().stream().anyMatch(v -> v.getNameAsString().equals(name));
            default -> false;
        };
    }

    private static boolean goesToHost(BodyDeclaration<?> member, String state) {
        return switch (member) {
            case TypeDeclaration<?> _ -> true;
            case MethodDeclaration method -> method.isStatic() && !speaksOf(method, state);
            case FieldDeclaration field -> field.isStatic() && !speaksOf(field, state);
            default -> false;
        };
    }

    private static boolean speaksOf(Node code, String state) {
        return code.findFirst(
                                ClassOrInterfaceType.class,
                                type -> type.getNameAsString().equals(state))
                        .isPresent()
                || code.findFirst(NameExpr.class, name -> Shapes.isName(name, state)).isPresent();
    }
}
