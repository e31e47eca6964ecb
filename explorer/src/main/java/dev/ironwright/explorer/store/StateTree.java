package dev.ironwright.explorer.store;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Gives each state a word of its own: another word for every other state, whatever they hold.
///
/// This is the tree compression of Laarman, van de Pol and Weber (SPIN 2011). The ids of a state are
/// the leaves of a binary tree; a node stands for the pair of its children by a number; the two
/// children of the root, side by side, are the word. States share most of their nodes, so there are
/// far fewer pairs than states.
///
/// A node whose right half is empty has its left child's number itself, which no pair of its own
/// level has. So it does
/// not matter how many slots there will ever be: slots that were never used cost nothing, and a word
/// stays right when a slot comes into use. A slot's leaf is found by the bits of its place in reverse,
/// so that both halves of the tree are used alike however many slots there are.
public final class StateTree {

    private final int depth;

    /// By the level of the node that a pair stands for: a pair may be that of a node's children, or
    /// that of its left child's, and must not be taken for the other.
    private final Pairs[] pairs;

    /// @param width the most slots that a state may have
    public StateTree(int width) {
        depth = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, width - 1));
        var next = new AtomicInteger(-1);
        pairs = IntStream.range(0, depth).mapToObj(_ -> new Pairs(next)).toArray(Pairs[]::new);
    }

    /// The word of a state.
    public long word(int[] state) {
        var view = new View();
        view.begin(state, state.length);
        return view.word();
    }

    /// A view for one thread.
    public View view() {
        return new View();
    }

    private int combined(int node, int left, int right) {
        int level = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(node);
        return right == 0 ? left : pairs[level].number(left, right);
    }

    /// The memory that it takes on the heap, in bytes.
    public long bytes() {
        return Stream.of(pairs).mapToLong(Pairs::bytes).sum();
    }

    /// The nodes of one state and, for a moment, of one that differs from it in a few slots.
    public final class View {

        private final int leaves = 1 << depth;
        private final int[] nodes = new int[2 * leaves];
        private final int[] touched = new int[2 * leaves];
        private final int[] before = new int[2 * leaves];
        private int touches;

        private View() {}

        /// Looks at a state.
        public void begin(int[] state, int slots) {
            touches = 0;
            Arrays.fill(nodes, leaves, nodes.length, 0);
            for (int slot = 0; slot < slots; slot++) {
                nodes[leaf(slot)] = state[slot];
            }
            for (int node = leaves - 1; node > 1; node--) {
                nodes[node] = combined(node, nodes[2 * node], nodes[2 * node + 1]);
            }
        }

        private int leaf(int slot) {
            return leaves + (Integer.reverse(slot) >>> Integer.SIZE - depth);
        }

        /// The state looked at differs in this slot, until [#restore].
        public void set(int slot, int id) {
            write(leaf(slot), id);
        }

        private void write(int node, int number) {
            touched[touches] = node;
            before[touches++] = nodes[node];
            nodes[node] = number;
        }

        /// The word of the state looked at, with what was set.
        public long word() {
            int done = 0;
            while (done < touches) {
                int parent = touched[done++] >>> 1;
                if (parent > 1 && !isTouched(parent)) {
                    write(parent, combined(parent, nodes[2 * parent], nodes[2 * parent + 1]));
                }
            }
            return Pairs.mix((long) nodes[2] << Integer.SIZE | nodes[3] & 0xFFFFFFFFL);
        }

        /// Leaves come first, then their parents and so on, so a node is asked for when both of its
        /// children are what they will be.
        private boolean isTouched(int node) {
            for (int i = touches - 1; i >= 0 && touched[i] <= 2 * node + 1; i--) {
                if (touched[i] == node) {
                    return true;
                }
            }
            return false;
        }

        /// Forgets what was set.
        public void restore() {
            while (touches > 0) {
                touches--;
                nodes[touched[touches]] = before[touches];
            }
        }
    }
}
