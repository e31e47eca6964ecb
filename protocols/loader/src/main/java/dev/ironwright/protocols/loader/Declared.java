package dev.ironwright.protocols.loader;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;

import java.util.Optional;
import java.util.stream.Stream;

/// A type as a file declares it.
///
/// @param name the binary name, as [Class#getName] says it
record Declared(String name, ParsedFile in, TypeDeclaration<?> tree) {

    /// All its lines, from its doc comment on.
    Span span() {
        var first = DocComment.firstLine(in.file().lines(), ParsedFile.lineOf(tree));
        return new Span(in.file(), first, lastLineOf(tree));
    }

    /// The text of its doc comment.
    Optional<String> doc() {
        return DocComment.above(in.file().lines(), ParsedFile.lineOf(tree));
    }

    /// The lines of the member with this name: a component, field, method or constant.
    Optional<Span> span(String member) {
        return member(member)
                .map(node -> new Span(in.file(), ParsedFile.lineOf(node), lastLineOf(node)));
    }

    /// The line where the type, or a member of it, says its name.
    int lineOfName(String member) {
        var node = member(member).orElse(tree);
        return ParsedFile.lineOf(
                node instanceof NodeWithSimpleName<?> named ? named.getName() : node);
    }

    /// What declares the member: first by what the header says, then by the body.
    private Optional<Node> member(String name) {
        var header =
                switch (tree) {
                    case RecordDeclaration record -> record.getParameters().stream();
                    case EnumDeclaration constants -> constants.getEntries().stream();
                    default -> Stream.<Node>empty();
                };
        var body = tree.getMembers().stream().flatMap(Declared::parts);
        return Stream.<Node>concat(header, body)
                .filter(node ->
                        node instanceof NodeWithSimpleName<?> n && n.getNameAsString().equals(name))
                .findFirst();
    }

    /// A field declaration declares several; a constructor is named as the machine names it.
    private static Stream<? extends Node> parts(BodyDeclaration<?> member) {
        return switch (member) {
            case FieldDeclaration field -> field.getVariables().stream();
            case ConstructorDeclaration _ -> Stream.empty();
            default -> Stream.of(member);
        };
    }

    private static int lastLineOf(Node node) {
        return node.getEnd().map(end -> end.line).orElse(0);
    }
}
