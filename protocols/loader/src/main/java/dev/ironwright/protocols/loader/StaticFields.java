package dev.ironwright.protocols.loader;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;

import dev.ironwright.protocols.model.Mistake;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds static fields through which one step could tell another something.
///
/// The classes say which fields are not final or of a type that changes; the source says which
/// `List` is in fact an `ArrayList`. No static field is read: that would run the model's code.
record StaticFields(ValueTypes values) {

    private static final String RULE = "a model keeps nothing in static fields: ";
    private static final String REMEDY =
            " A step that reads or writes it depends on the steps before it. Put what changes into"
                + " a host's state, and constants into values that never change: List.of, records.";

    /// Makers of collections that can change, beside their own constructors and factories.
    private static final Pattern MAKERS =
            Pattern.compile("(Lists|Sets|Maps|Queues)\\.new\\w+|Collections\\.synchronized\\w+");

    /// What the classes tell. The fields of an enum's constants are there once, as static ones are.
    Stream<Mistake> in(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) || type.isEnum())
                .filter(field -> !field.isSynthetic() && !field.isEnumConstant())
                .flatMap(this::judged);
    }

    private Stream<Mistake> judged(Field field) {
        var site = Mistake.Site.of(field.getDeclaringClass(), field.getName());
        if (!Modifier.isFinal(field.getModifiers())) {
            return Stream.of(mistake(site, "It is not final."));
        }
        return values.flawOf(field.getType()).stream()
                .filter(flaw -> flaw.kind() == Mistake.Kind.MUTABLE_STATE)
                .map(_ -> mistake(site, field.getType().getSimpleName() + " can change."));
    }

    /// What the source tells beyond that.
    Stream<Mistake> in(ParsedFile file, TypeNames names) {
        return Stream.concat(initialised(file), assigned(file))
                .filter(given -> changes(given.value(), names))
                .map(given -> mistake(given.site(file), begins(given.value())));
    }

    /// A static field and what it is given.
    private record Given(Node at, String field, Expression value) {

        Mistake.Site site(ParsedFile file) {
            var site = file.siteOf(at);
            return new Mistake.Site(site.type(), field, site.line(), site.action(), site.state());
        }
    }

    private static Stream<VariableDeclarator> fields(ParsedFile file) {
        return file.unit().findAll(FieldDeclaration.class).stream()
                .filter(StaticFields::isStatic)
                .flatMap(field -> field.getVariables().stream());
    }

    private static Stream<Given> initialised(ParsedFile file) {
        return fields(file)
                .flatMap(field ->
                        field.getInitializer().stream()
                                .map(value -> new Given(field, field.getNameAsString(), value)));
    }

    private static Stream<Given> assigned(ParsedFile file) {
        var names =
                fields(file).map(VariableDeclarator::getNameAsString).collect(Collectors.toSet());
        return file.unit().findAll(InitializerDeclaration.class).stream()
                .filter(InitializerDeclaration::isStatic)
                .flatMap(block -> block.findAll(AssignExpr.class).stream())
                .map(each -> new Given(each, each.getTarget().toString(), each.getValue()))
                .filter(given -> names.contains(given.field()));
    }

    private static boolean isStatic(FieldDeclaration field) {
        return field.isStatic()
                || field.getParentNode()
                        .filter(p ->
                                p instanceof ClassOrInterfaceDeclaration type && type.isInterface())
                        .isPresent();
    }

    private boolean changes(Expression value, TypeNames names) {
        return switch (value) {
            case ObjectCreationExpr created ->
                    isMutable(created.getType().getNameWithScope(), names);
            case MethodCallExpr call when call.getScope().isPresent() -> {
                var scope = call.getScope().get().toString();
                yield isMutable(scope, names)
                        || MAKERS.matcher(scope + "." + call.getNameAsString()).matches();
            }
            default -> false;
        };
    }

    private boolean isMutable(String type, TypeNames names) {
        return names.resolve(type)
                .flatMap(values::flawOf)
                .filter(flaw -> flaw.kind() == Mistake.Kind.MUTABLE_STATE)
                .isPresent();
    }

    private static String begins(Expression value) {
        return "It begins as `"
                + value.toString().lines().findFirst().orElse("")
                + "`, which can change.";
    }

    private static Mistake mistake(Mistake.Site site, String why) {
        var type = site.type().substring(site.type().lastIndexOf('.') + 1).replace('$', '.');
        return new Mistake(
                Mistake.Kind.STATIC_MUTABLE,
                site,
                RULE + "field=" + type + "." + site.member(),
                why + REMEDY);
    }
}
