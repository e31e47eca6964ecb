package dev.ironwright.protocols.loader;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;

import dev.ironwright.protocols.model.Mistake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A Java file as text and as a tree; the tree of a file that did not parse may have holes.
record ParsedFile(SourceFile file, CompilationUnit unit, List<Problem> problems) {

    static ParsedFile of(SourceFile file) {
        var configuration =
                new ParserConfiguration()
                        .setLanguageLevel(LanguageLevel.JAVA_25)
                        .setAttributeComments(false);
        var result = new JavaParser(configuration).parse(file.text());
        var unit = result.getResult().orElseGet(CompilationUnit::new);
        return new ParsedFile(file, unit, result.getProblems());
    }

    /// The file's package; empty when it names none.
    String packageName() {
        return unit.getPackageDeclaration().map(NodeWithName::getNameAsString).orElse("");
    }

    /// The top-level types and those nested in them; not the local ones, which nobody names.
    List<Declared> types() {
        return unit.stream()
                .filter(ParsedFile::isNamedType)
                .<TypeDeclaration<?>>map(node -> (TypeDeclaration<?>) node)
                .map(type -> new Declared(binaryName(type), this, type))
                .toList();
    }

    private static boolean isNamedType(Node node) {
        return node instanceof TypeDeclaration<?> type
                && type.getParentNode()
                        .filter(in -> in instanceof CompilationUnit || isNamedType(in))
                        .isPresent();
    }

    private String binaryName(Node type) {
        var name = ((TypeDeclaration<?>) type).getNameAsString();
        return type.getParentNode()
                .filter(TypeDeclaration.class::isInstance)
                .map(in -> binaryName(in) + "$" + name)
                .orElse(packageName().isEmpty() ? name : packageName() + "." + name);
    }

    /// Where a node is: the innermost type with a name, its member, and the line.
    Mistake.Site siteOf(Node node) {
        var type = chain(node).filter(ParsedFile::isNamedType).findFirst().map(this::binaryName);
        var member = chain(node).takeWhile(each -> !isNamedType(each)).reduce((_, outer) -> outer);
        return new Mistake.Site(
                type.orElse(""),
                member.map(ParsedFile::nameOf).orElse(""),
                lineOf(node),
                Optional.empty(),
                Optional.empty());
    }

    private static Stream<Node> chain(Node node) {
        return Stream.concat(Stream.of(node), around(node));
    }

    private static String nameOf(Node member) {
        return switch (member) {
            case FieldDeclaration field -> field.getVariable(0).getNameAsString();
            case NodeWithSimpleName<?> named -> named.getNameAsString();
            default -> "";
        };
    }

    /// What a node is in, from the inside out.
    static Stream<Node> around(Node node) {
        return Stream.iterate(
                        node.getParentNode(), Optional::isPresent, n -> n.get().getParentNode())
                .flatMap(Optional::stream);
    }

    static int lineOf(Node node) {
        return node.getBegin().map(begin -> begin.line).orElse(0);
    }

    /// What kept the file from being parsed: the parser does not know all that the compiler does.
    Optional<Diagnostic> problem() {
        return problems.stream().findFirst().map(this::unscanned);
    }

    private Diagnostic unscanned(Problem problem) {
        var begin = problem.getLocation().flatMap(TokenRange::toRange).map(range -> range.begin);
        return Diagnostic.of(
                file,
                begin.map(at -> at.line).orElse(0),
                begin.map(at -> at.column).orElse(0),
                "this file was not scanned for clocks, randomness, input and output: the compiler"
                        + " accepts it, the scan's parser stops here. A local enum is one that it"
                        + " does not know; make it a member of the class.");
    }
}
