package dev.ironwright.protocols.generator.source;

import com.github.javaparser.ast.Node;

/// Nodes are told apart by identity: two that say the same are equal wherever they stand.
public final class Nodes {

    private Nodes() {}

    /// True when both are the same node of the same tree.
    @SuppressWarnings("ReferenceEquality")
    public static boolean same(Node one, Node other) {
        return one == other;
    }
}
