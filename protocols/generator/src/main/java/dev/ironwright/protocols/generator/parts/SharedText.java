package dev.ironwright.protocols.generator.parts;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;

import dev.ironwright.protocols.generator.source.Declared;
import dev.ironwright.protocols.generator.source.Doc;
import dev.ironwright.protocols.generator.source.Edits;
import dev.ironwright.protocols.generator.source.Indent;
import dev.ironwright.protocols.generator.source.Nodes;
import dev.ironwright.protocols.generator.steps.TypeNames;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// Copies methods and constants of the protocol class, which all hosts can then use.
final class SharedText {

    private static final Set<Modifier.Keyword> LEFT_OUT =
            Set.of(
                    Modifier.Keyword.PUBLIC,
                    Modifier.Keyword.PRIVATE,
                    Modifier.Keyword.PROTECTED,
                    Modifier.Keyword.DEFAULT,
                    Modifier.Keyword.STATIC);

    private SharedText() {}

    /// @param home the protocol class, or an interface that it implements
    static String of(Declared home, BodyDeclaration<?> member, TypeNames types) {
        var copied = Edits.apply(home.text(), member, node -> replace(member, node, types));
        var lines = new ArrayList<>(Doc.of(member).whole());
        var isConstant = home.type().isInterface() && member instanceof FieldDeclaration;
        lines.add(
                (isConstant ? "static final " : "static ")
                        + Indent.cut(copied, home.text().indent(member)));
        return String.join("\n", lines);
    }

    private static Optional<String> replace(BodyDeclaration<?> member, Node node, TypeNames types) {
        return node instanceof Modifier modifier
                        && Nodes.same(modifier.getParentNode().orElseThrow(), member)
                        && LEFT_OUT.contains(modifier.getKeyword())
                ? Optional.of("")
                : types.replace(node);
    }
}
