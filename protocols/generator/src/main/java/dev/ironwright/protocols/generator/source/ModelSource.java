package dev.ironwright.protocols.generator.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.SimpleName;

import dev.ironwright.protocols.loader.SourceFile;
import dev.ironwright.protocols.model.ActionType;
import dev.ironwright.protocols.model.Model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A model with its text.
///
/// @param homes the protocol class, and the interfaces of the model that it implements: what is
///     nested in them belongs to the protocol
/// @param types what is declared in these and beside them, at the first level
/// @param imports of all files
public record ModelSource(
        Model model, List<Declared> homes, List<Declared> types, List<ImportDeclaration> imports) {

    /// Parses the files of a model.
    ///
    /// @throws Ungeneratable when the protocol class is in none of them, or one does not parse
    public static ModelSource read(Model model, List<SourceFile> files) {
        var parser =
                new JavaParser(
                        new ParserConfiguration()
                                .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_25));
        var top = new ArrayList<Declared>();
        var imports = new ArrayList<ImportDeclaration>();
        for (var file : files) {
            var unit = parse(parser, file);
            imports.addAll(unit.getImports());
            for (var node : unit.getTypes()) {
                classOf(model, unit, node).ifPresent(type -> top.add(declared(node, file, type)));
            }
        }
        var protocol = top.stream().map(t -> find(t, model.type())).flatMap(Optional::stream);
        return of(
                model, protocol.findFirst().orElseThrow(() -> missing(model, files)), top, imports);
    }

    private static ModelSource of(
            Model model, Declared protocol, List<Declared> top, List<ImportDeclaration> imports) {
        var beside = top.stream().filter(each -> find(each, model.type()).isEmpty()).toList();
        var homes =
                Stream.concat(
                                Stream.of(protocol),
                                beside.stream().filter(each -> isHome(each.type(), model)))
                        .toList();
        var types =
                Stream.concat(
                                homes.stream().flatMap(home -> nested(home).stream()),
                                beside.stream().filter(each -> !isHome(each.type(), model)))
                        .toList();
        return new ModelSource(model, homes, types, List.copyOf(imports));
    }

    private static boolean isHome(Class<?> type, Model model) {
        return type.isInterface() && type.isAssignableFrom(model.type());
    }

    private static CompilationUnit parse(JavaParser parser, SourceFile file) {
        var result = parser.parse(file.text());
        return result.getResult()
                .filter(_ -> result.isSuccessful())
                .orElseThrow(() -> unparsed(file, result.getProblems()));
    }

    private static Ungeneratable unparsed(SourceFile file, List<Problem> problems) {
        var what = problems.getFirst().getVerboseMessage().lines().findFirst().orElse("");
        return new Ungeneratable(
                "a model is read by a parser of its own to be generated: file=%s problem=%s; an enum"
                                .formatted(file.name(), what)
                        + " inside of a method must be declared outside");
    }

    private static Declared declared(TypeDeclaration<?> node, SourceFile file, Class<?> type) {
        return new Declared(node, Text.of(file.name(), file.text()), type);
    }

    private static Optional<Class<?>> classOf(
            Model model, CompilationUnit unit, TypeDeclaration<?> node) {
        var inPackage = unit.getPackageDeclaration().map(p -> p.getNameAsString() + ".").orElse("");
        try {
            var loader = model.type().getClassLoader();
            return Optional.of(Class.forName(inPackage + node.getNameAsString(), false, loader));
        } catch (ClassNotFoundException _) {
            return Optional.empty();
        }
    }

    /// This type, or one nested in it, that declares the class.
    private static Optional<Declared> find(Declared in, Class<?> type) {
        return in.type() == type
                ? Optional.of(in)
                : nested(in).stream().flatMap(each -> find(each, type).stream()).findFirst();
    }

    /// The types that are declared in this one.
    public static List<Declared> nested(Declared in) {
        return in.node().getMembers().stream()
                .filter(TypeDeclaration.class::isInstance)
                .flatMap(member -> nested(in, (TypeDeclaration<?>) member).stream())
                .toList();
    }

    private static Optional<Declared> nested(Declared in, TypeDeclaration<?> member) {
        return Arrays.stream(in.type().getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals(member.getNameAsString()))
                .findFirst()
                .map(type -> new Declared(member, in.text(), type));
    }

    private static Ungeneratable missing(Model model, List<SourceFile> files) {
        return new Ungeneratable(
                "a model is generated from its source: class=%s sources=%s; load it from its .java"
                                .formatted(
                                        model.type().getName(),
                                        files.stream().map(SourceFile::name).toList())
                        + " file, or from a jar that holds it");
    }

    /// The declaration of a class, at any depth.
    public Optional<Declared> find(Class<?> type) {
        return types.stream().flatMap(each -> find(each, type).stream()).findFirst();
    }

    /// The type with this simple name at the first level.
    public Optional<Declared> type(String name) {
        return types.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// The declaration of an action.
    public Declared action(ActionType action) {
        return find(action.record())
                .orElseThrow(() ->
                        new Ungeneratable("no source for an action: action=" + action.name()));
    }

    /// The protocol class itself.
    public Declared protocol() {
        return homes.getFirst();
    }

    /// True of the declaration of the protocol class or of an interface that it implements.
    public boolean isHome(Node type) {
        return homes.stream().anyMatch(home -> Nodes.same(home.node(), type));
    }

    /// True when this names the protocol class or an interface that it implements.
    public boolean isHome(String name) {
        return homes.stream()
                .map(Declared::type)
                .anyMatch(type -> name.equals(type.getSimpleName()) || name.equals(type.getName()));
    }

    /// The methods of the protocol class and of the interfaces that it implements.
    public List<MethodDeclaration> methods() {
        return homes.stream().flatMap(home -> home.methods().stream()).toList();
    }

    /// Where an action stands among all: by its file, then by its place in it.
    public Comparator<Declared> order() {
        var files = homes.stream().map(home -> home.text().file()).distinct().toList();
        return Comparator.<Declared>comparingInt(each -> files.indexOf(each.text().file()))
                .thenComparingInt(each -> each.text().begin(each.node()));
    }

    /// What a simple name means that some file imports from a type of the model in which it is
    /// nested.
    public Optional<Class<?>> imported(String name) {
        return type(name).isPresent()
                ? Optional.empty()
                : imports.stream()
                        .filter(each -> !each.isStatic() && !each.isModule())
                        .filter(each -> each.isAsterisk() || isNamed(each, name))
                        .map(each -> each.getNameAsString() + (each.isAsterisk() ? "." + name : ""))
                        .flatMap(qualified -> nested(qualified).stream())
                        .findFirst();
    }

    private static boolean isNamed(ImportDeclaration each, String name) {
        return each.getName().getIdentifier().equals(name);
    }

    /// The class of the model with this name, when it is nested in one at the first level.
    private Optional<Class<?>> nested(String qualified) {
        return types.stream()
                .map(Declared::type)
                .filter(type -> qualified.startsWith(type.getCanonicalName() + "."))
                .flatMap(type -> nested(type).filter(n -> n.getCanonicalName().equals(qualified)))
                .findFirst();
    }

    private static Stream<Class<?>> nested(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .flatMap(each -> Stream.concat(Stream.of(each), nested(each)));
    }

    /// The type at the first level in which this class is declared.
    public Optional<Declared> outermost(Class<?> type) {
        return types.stream().filter(each -> find(each, type).isPresent()).findFirst();
    }

    /// True when what is imported belongs to the model.
    public boolean isOwn(ImportDeclaration each) {
        return types.stream()
                .map(type -> type.type().getPackageName())
                .anyMatch(in -> !in.isEmpty() && each.getNameAsString().startsWith(in + "."));
    }

    /// The method that says what hosts there are.
    public MethodDeclaration setup() {
        return protocol().methods().stream()
                .filter(method -> method.getNameAsString().equals("setup"))
                .filter(method -> method.getParameters().size() == 1)
                .findFirst()
                .orElseThrow(() ->
                        new Ungeneratable(
                                "a setup must be written in the protocol class itself: class="
                                        + protocol().name()));
    }

    /// The names of the components of all records.
    public Set<String> componentNames() {
        return everything()
                .flatMap(node -> node.findAll(RecordDeclaration.class).stream())
                .flatMap(record -> record.getParameters().stream())
                .map(Parameter::getNameAsString)
                .collect(Collectors.toSet());
    }

    /// True when the member of this type is spoken of outside of the type.
    public boolean isUsedOutside(TypeDeclaration<?> type, String member) {
        return everything().anyMatch(node -> speaksOf(node, member, type));
    }

    private static boolean speaksOf(Node node, String member, Node without) {
        if (Nodes.same(node, without)) {
            return false;
        }
        var isName = node instanceof SimpleName name && name.getIdentifier().equals(member);
        return isName
                || node.getChildNodes().stream().anyMatch(each -> speaksOf(each, member, without));
    }

    /// All files, each once; equality of nodes would compare what they say.
    private Stream<Node> everything() {
        Set<Node> files = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.concat(homes.stream(), types.stream())
                .map(Declared::node)
                .forEach(node -> files.add(node.findCompilationUnit().orElseThrow()));
        return files.stream();
    }

    /// The simple name of the record of bounds.
    public String bounds() {
        return model.bounds().record().getSimpleName();
    }
}
