package dev.ironwright.protocols.mutator;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithImplements;
import com.github.javaparser.ast.nodeTypes.NodeWithName;

import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.SourceFile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the actions of a model run: their own methods and those of the model that they call.
///
/// Calls are followed by name and number of arguments, which finds too much rather than too little.
/// What claims, ghost variables and specifications say is left alone: it is what mutants are held to.
///
/// @param bodies in the order of the text
/// @param records the records of the model by simple name
record ModelCode(List<Body> bodies, Map<String, RecordDeclaration> records) {

    private static final Set<String> JUDGES =
            Set.of(
                    "Invariant",
                    "Witnessed",
                    "StepInvariant",
                    "Reachable",
                    "Constraint",
                    "Final",
                    "Refinement",
                    "Ghost",
                    "Specification");

    static ModelCode of(Loaded loaded) {
        var declared = new ArrayList<Body>();
        var records = new ArrayList<RecordDeclaration>();
        for (var file : loaded.sources().files()) {
            var unit = parse(file);
            var text = Text.of(file);
            for (var type : types(unit).filter(type -> !judges(type)).toList()) {
                type.getMethods().forEach(method -> declared.add(new Body(text, type, method)));
            }
            records.addAll(unit.findAll(RecordDeclaration.class));
        }
        var actions =
                loaded.model().actions().stream()
                        .map(action -> action.record().getName())
                        .collect(Collectors.toSet());
        return new ModelCode(
                reached(declared, body -> actions.contains(nameOf(body.type()))),
                records.stream()
                        .collect(
                                Collectors.toMap(
                                        RecordDeclaration::getNameAsString,
                                        record -> record,
                                        (one, _) -> one)));
    }

    private static CompilationUnit parse(SourceFile file) {
        var level = new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_25);
        var result = new JavaParser(level).parse(file.text());
        if (!result.isSuccessful()) {
            throw new MutationException(
                    "a model is read by a parser of its own to be changed: file=%s problem=%s"
                            .formatted(file.name(), result.getProblems().getFirst().getMessage()));
        }
        return result.getResult().orElseThrow();
    }

    private static Stream<TypeDeclaration<?>> types(CompilationUnit unit) {
        return unit.stream()
                .filter(TypeDeclaration.class::isInstance)
                .map(node -> (TypeDeclaration<?>) node);
    }

    /// True for what says whether a model is right, and for what is declared in it.
    private static boolean judges(Node node) {
        var itself =
                node instanceof NodeWithImplements<?> type
                        && type.getImplementedTypes().stream()
                                .anyMatch(each -> JUDGES.contains(each.getNameAsString()));
        return itself || node.getParentNode().filter(ModelCode::judges).isPresent();
    }

    /// The binary name, as `Class.getName` says it.
    private static String nameOf(TypeDeclaration<?> type) {
        var name = type.getNameAsString();
        return switch (type.getParentNode().orElse(null)) {
            case TypeDeclaration<?> in -> nameOf(in) + "$" + name;
            case CompilationUnit unit ->
                    unit.getPackageDeclaration()
                                    .map(NodeWithName::getNameAsString)
                                    .map(in -> in + ".")
                                    .orElse("")
                            + name;
            case null, default -> name;
        };
    }

    private static List<Body> reached(List<Body> declared, Predicate<Body> begin) {
        Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        var todo = new ArrayDeque<>(declared.stream().filter(begin).toList());
        while (!todo.isEmpty()) {
            var body = todo.remove();
            if (reached.add(body.method())) {
                called(body, declared).forEach(todo::add);
            }
        }
        return declared.stream().filter(body -> reached.contains(body.method())).toList();
    }

    private static Stream<Body> called(Body body, List<Body> declared) {
        var calls = body.all(MethodCallExpr.class).stream();
        var references = body.all(MethodReferenceExpr.class).stream();
        return Stream.concat(
                calls.flatMap(call -> targets(call, declared)),
                references.flatMap(reference ->
                        declared.stream()
                                .filter(each -> isNamed(each, reference.getIdentifier()))));
    }

    /// The methods that a call may mean.
    Stream<Body> targets(MethodCallExpr call) {
        return targets(call, bodies);
    }

    private static Stream<Body> targets(MethodCallExpr call, List<Body> declared) {
        return declared.stream()
                .filter(each -> isNamed(each, call.getNameAsString()))
                .filter(each -> accepts(each, call.getArguments().size()));
    }

    private static boolean isNamed(Body body, String name) {
        return body.method().getNameAsString().equals(name)
                && !body.method().getNameAsString().equals("setup");
    }

    private static boolean accepts(Body body, int arguments) {
        var parameters = body.method().getParameters();
        return parameters.size() == arguments
                || parameters.getLast().filter(last -> last.isVarArgs()).isPresent();
    }

    /// The record that a constructor of this name makes.
    Optional<RecordDeclaration> record(String name) {
        return Optional.ofNullable(records.get(name));
    }
}
