package dev.ironwright.invariants.liveness;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What is claimed of a [Rambling], decided by looking at every set of nodes that a behaviour
/// may visit again and again.
record BruteForce(Rambling.Bounds bounds) {

    boolean leads() {
        return !evaded(
                node -> bounds.from(node) && !bounds.to(node), node -> !bounds.to(node), _ -> true);
    }

    boolean recurs() {
        return !evaded(node -> !bounds.to(node), node -> !bounds.to(node), _ -> true);
    }

    boolean settles() {
        return !evaded(_ -> true, _ -> true, node -> !bounds.from(node));
    }

    /// True when some fair behaviour comes to a node where it begins, stays within from there
    /// on, and visits a wanted node again and again.
    private boolean evaded(IntPredicate begins, IntPredicate within, IntPredicate visiting) {
        var reached = reached(nodes(0), _ -> true);
        var from = filter(reached, begins);
        var stays = reached(from, within);
        for (int set = 1; set < 1 << bounds.nodes(); set++) {
            var recurring = BitSet.valueOf(new long[] {set});
            boolean there = recurring.stream().allMatch(stays::get);
            if (there && recurring.stream().anyMatch(visiting) && isFairCycle(recurring)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFairCycle(BitSet set) {
        boolean connected =
                set.stream().allMatch(node -> reached(nodes(node), set::get).equals(set));
        return connected && IntStream.range(0, Rambling.ACTIONS).allMatch(a -> isFair(a, set));
    }

    /// A behaviour that takes every step within the set is as fair as can be.
    private boolean isFair(int action, BitSet set) {
        boolean taken = set.stream().anyMatch(node -> steps(action, node).anyMatch(set::get));
        boolean enabledSomewhere = set.stream().anyMatch(node -> enabled(action, node));
        boolean enabledEverywhere = set.stream().allMatch(node -> enabled(action, node));
        return switch (bounds.fairness(action)) {
            case 0 -> true;
            case 1 -> taken || !enabledEverywhere;
            default -> taken || !enabledSomewhere;
        };
    }

    private boolean enabled(int action, int node) {
        return steps(action, node).findAny().isPresent();
    }

    private IntStream steps(int action, int node) {
        return bounds.targets(action, node).stream()
                .mapToInt(Integer::intValue)
                .filter(target -> target != node);
    }

    private BitSet reached(BitSet from, IntPredicate within) {
        var reached = (BitSet) from.clone();
        int size;
        do {
            size = reached.cardinality();
            for (int action = 0; action < Rambling.ACTIONS; action++) {
                for (int node : reached.stream().toArray()) {
                    steps(action, node).filter(within).forEach(reached::set);
                }
            }
        } while (reached.cardinality() > size);
        return reached;
    }

    private static BitSet filter(BitSet all, IntPredicate wanted) {
        return nodes(all.stream().filter(wanted).toArray());
    }

    private static BitSet nodes(int... nodes) {
        var set = new BitSet();
        IntStream.of(nodes).forEach(set::set);
        return set;
    }
}
