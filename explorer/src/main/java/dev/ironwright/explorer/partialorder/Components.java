package dev.ironwright.explorer.partialorder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/// The strongly connected components of a graph, by Tarjan's algorithm without recursion.
///
/// They are numbered from 0 so that every edge leads to a component of the same or a smaller number.
final class Components {

    private final int[] index;
    private final int[] low;
    private final int[] component;
    private final int[][] edges;
    private final List<int[]> members = new ArrayList<>();
    private final int[] stack;
    private final int[] path;
    private final int[] edge;
    private int height;
    private int next = 1;

    /// The edges of a graph.
    @FunctionalInterface
    interface Edges {
        void forEach(int node, IntConsumer visitor);
    }

    Components(int nodes, Edges graph) {
        index = new int[nodes];
        low = new int[nodes];
        component = new int[nodes];
        stack = new int[nodes];
        path = new int[nodes];
        edge = new int[nodes];
        edges = new int[nodes][];
        Arrays.fill(component, -1);
        for (int node = 0; node < nodes; node++) {
            var to = new BitSet(nodes);
            graph.forEach(node, to::set);
            edges[node] = to.stream().toArray();
        }
        for (int node = 0; node < nodes; node++) {
            if (index[node] == 0) {
                visit(node);
            }
        }
    }

    private void visit(int root) {
        int depth = 0;
        path[0] = root;
        edge[0] = 0;
        enter(root);
        while (depth >= 0) {
            int node = path[depth];
            if (edge[depth] < edges[node].length) {
                int to = edges[node][edge[depth]++];
                if (index[to] == 0) {
                    path[++depth] = to;
                    edge[depth] = 0;
                    enter(to);
                } else if (component[to] < 0) {
                    low[node] = Math.min(low[node], index[to]);
                }
            } else {
                if (low[node] == index[node]) {
                    close(node);
                }
                if (--depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
    }

    private void enter(int node) {
        index[node] = next;
        low[node] = next++;
        stack[height++] = node;
    }

    private void close(int root) {
        int from = height;
        int node;
        do {
            node = stack[--from];
            component[node] = members.size();
        } while (node != root);
        members.add(Arrays.copyOfRange(stack, from, height));
        height = from;
    }

    int count() {
        return members.size();
    }

    int[] members(int component) {
        return members.get(component);
    }

    /// The component of each node.
    int[] ofNode() {
        return component;
    }
}
