package dev.ironwright.protocols.generator.parts;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.type.ClassOrInterfaceType;

import dev.ironwright.protocols.generator.source.Declared;
import dev.ironwright.protocols.generator.source.Edits;
import dev.ironwright.protocols.generator.source.Indent;
import dev.ironwright.protocols.generator.source.Nodes;
import dev.ironwright.protocols.generator.steps.HostMembers;
import dev.ironwright.protocols.generator.steps.Role;
import dev.ironwright.protocols.generator.steps.TypeNames;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Copies types of the model that mean the same in the generated code.
record TypeText(Layout layout, Messages messages, TypeNames types) {

    private static final Set<Modifier.Keyword> LEFT_OUT =
            Set.of(
                    Modifier.Keyword.PUBLIC,
                    Modifier.Keyword.PRIVATE,
                    Modifier.Keyword.PROTECTED,
                    Modifier.Keyword.STATIC);

    /// A type that is public, with its cases inside.
    String file(Declared type) {
        return doc(type) + "public " + declaration(type);
    }

    /// The interface over all messages, where the model has none.
    String newRoot() {
        var cases = layout.casesOf(messages.root());
        var others = messages.direct().stream().filter(type -> !cases.contains(type)).toList();
        var permits =
                others.isEmpty()
                        ? ""
                        : messages.direct().stream()
                                .map(layout::qualified)
                                .map(name -> name.substring(layout.base().length() + 1))
                                .collect(Collectors.joining(", ", " permits ", ""));
        return "/// What the hosts tell each other.\npublic sealed interface "
                + withCases(messages.root() + " extends Message" + permits + " {}", cases);
    }

    /// A type inside of an interface.
    private String inside(Declared type) {
        return doc(type) + declaration(type);
    }

    private static String doc(Declared type) {
        return type.doc().whole().stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /// The state record of a role, under its new name and without what the host has.
    String state(Role role) {
        var left = HostMembers.of(role);
        var text =
                Edits.apply(
                        role.state().text(),
                        role.state().node(),
                        node -> isOneOf(node, left) ? Optional.of("") : stateName(role, node));
        return "/// The whole state of this host, as a value.\n"
                + Indent.cut(text, role.state().text().indent(role.state().node()));
    }

    private Optional<String> stateName(Role role, Node node) {
        var declaration = role.state().node();
        var named =
                Nodes.same(node, declaration.getName())
                        || node instanceof SimpleName name
                                && name.getIdentifier().equals(role.state().name())
                                && name.getParentNode().orElseThrow()
                                        instanceof CallableDeclaration;
        return named || isCompact(role, node)
                ? Optional.of(role.stateType())
                : replace(role.state(), node);
    }

    private static boolean isCompact(Role role, Node node) {
        return node instanceof SimpleName name
                && name.getIdentifier().equals(role.state().name())
                && name.getParentNode().orElseThrow() instanceof CompactConstructorDeclaration;
    }

    private static boolean isOneOf(Node node, List<BodyDeclaration<?>> members) {
        return members.stream().anyMatch(member -> Nodes.same(member, node))
                || node instanceof Comment comment
                        && comment.getCommentedNode()
                                .filter(it -> members.stream().anyMatch(m -> Nodes.same(m, it)))
                                .isPresent();
    }

    private String declaration(Declared type) {
        var text =
                Indent.cut(
                        Edits.apply(type.text(), type.node(), node -> replace(type, node)),
                        type.text().indent(type.node()));
        text = Headers.joined(text);
        var cases = layout.casesOf(type.name());
        return withCases(withPermits(text, type, cases), cases);
    }

    private Optional<String> replace(Declared type, Node node) {
        if (node instanceof Modifier modifier && isPrivateInVain(type, modifier)) {
            return Optional.of("");
        }
        if (node instanceof SimpleName name && isConstructor(type, name)) {
            return Optional.of("public " + name.getIdentifier());
        }
        if (node instanceof Modifier modifier && isAccessOfConstructor(type, modifier)) {
            return Optional.of("");
        }
        if (node instanceof Modifier modifier
                && Nodes.same(modifier.getParentNode().orElseThrow(), type.node())) {
            return Optional.of(
                    LEFT_OUT.contains(modifier.getKeyword())
                            ? ""
                            : modifier.getKeyword().asString());
        }
        var isMarker =
                node instanceof ClassOrInterfaceType named
                        && named.getNameAsString().equals("Message")
                        && Nodes.same(named.getParentNode().orElseThrow(), type.node());
        return isMarker && messages.isUnderNewRoot(type)
                ? Optional.of(messages.root())
                : types.replace(node);
    }

    /// A record's constructor must be as accessible as the record, which is public now.
    private static boolean isConstructor(Declared type, SimpleName name) {
        return type.type().isRecord() && isConstructor(type, name.getParentNode().orElseThrow());
    }

    private static boolean isConstructor(Declared type, Node node) {
        return (node instanceof CompactConstructorDeclaration
                        || node instanceof ConstructorDeclaration)
                && Nodes.same(node.getParentNode().orElseThrow(), type.node());
    }

    private static boolean isAccessOfConstructor(Declared type, Modifier modifier) {
        return type.type().isRecord()
                && LEFT_OUT.contains(modifier.getKeyword())
                && isConstructor(type, modifier.getParentNode().orElseThrow());
    }

    /// True for private members that others speak of, which could when all were one class.
    private boolean isPrivateInVain(Declared type, Modifier modifier) {
        return modifier.getKeyword() == Modifier.Keyword.PRIVATE
                && modifier.getParentNode().orElseThrow() instanceof BodyDeclaration<?> member
                && names(member).anyMatch(n -> layout.model().isUsedOutside(type.node(), n));
    }

    private static Stream<String> names(BodyDeclaration<?> member) {
        return switch (member) {
            case MethodDeclaration method -> Stream.of(method.getNameAsString());
            case FieldDeclaration field ->
                    field.getVariables().stream().map(VariableDeclarator::getNameAsString);
            case ConstructorDeclaration constructor -> Stream.of(constructor.getNameAsString());
            default -> Stream.empty();
        };
    }

    /// Cases that lie elsewhere must be named, those inside cannot be.
    private String withPermits(String text, Declared type, List<Declared> cases) {
        // An enum with constants that have bodies is sealed as well, but says so nowhere.
        if (!type.type().isSealed() || type.type().isEnum()) {
            return text;
        }
        var silent = text.replaceFirst("\\s*\\bpermits\\b[^{]*", " ");
        var inside =
                Stream.concat(
                                Arrays.stream(type.type().getDeclaredClasses()),
                                cases.stream().map(Declared::type))
                        .collect(Collectors.toSet());
        var permitted = Arrays.asList(type.type().getPermittedSubclasses());
        if (inside.containsAll(permitted)) {
            return silent;
        }
        var names =
                permitted.stream()
                        .map(layout::qualified)
                        .flatMap(Optional::stream)
                        .map(name -> name.substring(layout.base().length() + 1))
                        .collect(Collectors.joining(", "));
        return silent.replaceFirst("\\s*\\{", " permits " + names + " {");
    }

    private String withCases(String text, List<Declared> cases) {
        if (cases.isEmpty()) {
            return text;
        }
        int brace = text.lastIndexOf('}');
        var all =
                cases.stream()
                        .map(each -> Indent.by(4, inside(each)))
                        .collect(Collectors.joining("\n\n"));
        return text.substring(0, brace).stripTrailing() + "\n\n" + all + "\n}";
    }
}
