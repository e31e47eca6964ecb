package dev.ironwright.protocols.loader;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;

import dev.ironwright.protocols.model.Mistake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds uses of what varies from call to call, anywhere in a model's file but in a `main` method,
/// which only its author runs.
final class ImpureCalls {

    private final ParsedFile file;
    private final TypeNames names;
    private final Set<String> methods = new HashSet<>();
    private final Set<String> variables = new HashSet<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private ImpureCalls(ParsedFile file, TypeNames names) {
        this.file = file;
        this.names = names;
        file.unit()
                .walk(node -> {
                    switch (node) {
                        case MethodDeclaration method -> methods.add(method.getNameAsString());
                        case VariableDeclarator variable ->
                                variables.add(variable.getNameAsString());
                        case Parameter parameter -> variables.add(parameter.getNameAsString());
                        default -> {}
                    }
                });
    }

    static List<Mistake> in(ParsedFile file, TypeNames names) {
        var finder = new ImpureCalls(file, names);
        file.unit().walk(finder::inspect);
        return finder.mistakes;
    }

    private void inspect(Node node) {
        switch (node) {
            case ObjectCreationExpr created -> use(created, nameOf(created.getType()), "new");
            case FieldAccessExpr access ->
                    use(access, nameOf(access.getScope()), access.getNameAsString());
            case MethodReferenceExpr reference ->
                    use(reference, nameOf(reference.getScope()), reference.getIdentifier());
            case MethodCallExpr call when call.getScope().isPresent() ->
                    use(call, nameOf(call.getScope().get()), call.getNameAsString());
            case MethodCallExpr call -> useImported(call, call.getNameAsString(), methods);
            case NameExpr name -> useImported(name, name.getNameAsString(), variables);
            case ClassOrInterfaceDeclaration type ->
                    type.getExtendedTypes().forEach(each -> use(each, nameOf(each), "new"));
            default -> {}
        }
    }

    /// The name of a type, where an expression may be one.
    private static String nameOf(Expression scope) {
        return switch (scope) {
            case NameExpr name -> name.getNameAsString();
            case FieldAccessExpr access -> access.toString();
            case TypeExpr type -> nameOf(type.getType());
            default -> "";
        };
    }

    private static String nameOf(Type type) {
        return type instanceof ClassOrInterfaceType named ? named.getNameWithScope() : "";
    }

    private void use(Node node, String type, String member) {
        names.resolve(type).ifPresent(owner -> check(node, owner, member));
    }

    /// A name alone is a member of an imported class when nothing in the file has that name.
    private void useImported(Node node, String member, Set<String> own) {
        if (!own.contains(member)) {
            names.ownerOf(member).ifPresent(owner -> check(node, owner, member));
        }
    }

    private void check(Node node, Class<?> owner, String member) {
        Impurity.of(owner, member)
                .filter(_ -> !inMain(node))
                .ifPresent(impurity -> {
                    var use =
                            member.equals("new")
                                    ? "new " + owner.getSimpleName()
                                    : owner.getSimpleName() + "." + member;
                    mistakes.add(
                            new Mistake(
                                    Mistake.Kind.IMPURE,
                                    file.siteOf(node),
                                    "a model's answers depend on its arguments alone: uses=%s brings=%s"
                                            .formatted(use, impurity.label()),
                                    "What a step answers is remembered and never asked again. Let"
                                        + " what varies be a parameter of the action, so that every"
                                        + " value is explored; leave reporting to the workbench."));
                });
    }

    private static boolean inMain(Node node) {
        return ParsedFile.around(node)
                .anyMatch(each ->
                        each instanceof MethodDeclaration method
                                && method.getNameAsString().equals("main"));
    }
}
