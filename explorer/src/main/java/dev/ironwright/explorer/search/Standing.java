package dev.ironwright.explorer.search;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Storage.Identity;
import dev.ironwright.explorer.SymmetryUse;
import dev.ironwright.explorer.partialorder.Reduction;
import dev.ironwright.explorer.store.Seen;
import dev.ironwright.explorer.store.StateTree;
import dev.ironwright.explorer.symmetry.Symmetry;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Equivariance;
import dev.ironwright.explorer.tables.Tables;

import java.util.List;
import java.util.Optional;

/// Which states a search keeps: each for itself, or one that stands for all that are equal to it but
/// for names.
interface Standing {

    /// As the plan says; what survives a crash is no cell that could be compared with its image, so
    /// with faults every state stands for itself.
    static Standing of(Tables tables, Monitor monitor, Plan plan) {
        var tree =
                plan.storage().identity() == Identity.EXACT
                        ? Optional.of(new StateTree(tables.width()))
                        : Optional.<StateTree>empty();
        boolean symmetric =
                !tables.instance().setup().symmetries().isEmpty() && !tables.hasEnvironment();
        if (plan.symmetry() == Plan.Symmetry.ON && symmetric) {
            return ForItsClass.of(tables, monitor, tree);
        }
        return tree.<Standing>map(it -> new Exactly(it, tables)).orElse(new ForItself(tables));
    }

    Worker worker(Monitor monitor, Seen seen, Findings findings, boolean deadlock);

    /// The word that a state is known by.
    default long word(int[] state, Tables tables) {
        return tables.fingerprint(state);
    }

    /// The bytes of heap that it takes.
    default long bytes() {
        return 0;
    }

    /// The state that stands for this one.
    int[] representative(int[] state);

    /// Is told the initial states before all else.
    ///
    /// @throws dev.ironwright.protocols.model.MistakeException when some of them are missing
    default void begin(List<int[]> initial) {}

    /// Makes sure that what was left out since it was last asked is like what was kept.
    ///
    /// @throws dev.ironwright.protocols.model.MistakeException when something is not
    default void verify() {}

    Paths paths(Origins origins, List<int[]> initial);

    /// Of so many levels, those of which all behaviours were looked at.
    default int wholeLevels(int levels) {
        return levels;
    }

    /// Asked before each level: true when the search is to end here, because there is a better one.
    default boolean turnsBack(long distinct) {
        return false;
    }

    /// What is to be said about it.
    default SymmetryUse use() {
        return SymmetryUse.NONE;
    }

    /// Every state stands for itself.
    record ForItself(Tables tables) implements Standing {

        @Override
        public Worker worker(Monitor monitor, Seen seen, Findings findings, boolean deadlock) {
            return new Worker(tables, monitor, seen, findings, deadlock);
        }

        @Override
        public int[] representative(int[] state) {
            return state;
        }

        @Override
        public SymmetryUse use() {
            boolean declared = !tables.instance().setup().symmetries().isEmpty();
            return tables.hasEnvironment() && declared
                    ? new SymmetryUse(false, "Faults and clocks are not taken for symmetric.")
                    : SymmetryUse.NONE;
        }

        @Override
        public Paths paths(Origins origins, List<int[]> initial) {
            return new Paths(tables, origins, initial);
        }
    }

    /// Every state stands for itself, and no two are known by one word.
    record Exactly(StateTree tree, Tables tables) implements Standing {

        @Override
        public Worker worker(Monitor monitor, Seen seen, Findings findings, boolean deadlock) {
            return new ExactWorker(tree, tables, monitor, seen, findings, deadlock);
        }

        @Override
        public long word(int[] state, Tables read) {
            return tree.word(state);
        }

        @Override
        public long bytes() {
            return tree.bytes();
        }

        @Override
        public int[] representative(int[] state) {
            return state;
        }

        @Override
        public Paths paths(Origins origins, List<int[]> initial) {
            return new Paths(tables, origins, initial);
        }
    }

    /// One state stands for all that it can be renamed to.
    ///
    /// @param tree tells those exactly apart
    record ForItsClass(
            Symmetry symmetry,
            Tables tables,
            Monitor monitor,
            Equivariance steps,
            Optional<StateTree> tree)
            implements Standing {

        static ForItsClass of(Tables tables, Monitor monitor, Optional<StateTree> tree) {
            var symmetry = new Symmetry(tables);
            var steps = new Equivariance(tables, symmetry.exchanges());
            monitor.expect(symmetry);
            return new ForItsClass(symmetry, tables, monitor, steps, tree);
        }

        @Override
        public Worker worker(Monitor watch, Seen seen, Findings findings, boolean deadlock) {
            var classes = ReducingWorker.Classes.of(symmetry, tree);
            return new ReducingWorker(classes, tables, watch, seen, findings, deadlock);
        }

        @Override
        public long word(int[] state, Tables read) {
            return tree.map(it -> it.word(state)).orElseGet(() -> read.fingerprint(state));
        }

        @Override
        public long bytes() {
            return tree.map(StateTree::bytes).orElse(0L);
        }

        @Override
        public int[] representative(int[] state) {
            var canonical = symmetry.canonical();
            var _ = canonical.find(state);
            return canonical.state();
        }

        @Override
        public void begin(List<int[]> initial) {
            symmetry.checkClosed(initial);
        }

        @Override
        public void verify() {
            steps.check();
            monitor.checkLikeness();
        }

        @Override
        public Paths paths(Origins origins, List<int[]> initial) {
            return new ReducedPaths(symmetry, tables, origins, initial);
        }

        @Override
        public SymmetryUse use() {
            int left = steps.left();
            var images =
                    left == 0
                            ? "and all of their images were too."
                            : "but of their images %,d were not compared with theirs."
                                    .formatted(left);
            return new SymmetryUse(
                    true,
                    "%,d steps were compared with what they are when %s change places, %s"
                            .formatted(steps.compared(), symmetry.words(), images));
        }
    }

    /// Steps are left out that need not come first, and packets that nobody will receive.
    record InSomeOrder(Reduction reduction, Tables tables) implements Standing {

        @Override
        public Worker worker(Monitor watch, Seen seen, Findings findings, boolean deadlock) {
            return new ChoosingWorker(reduction.chooser(), tables, watch, seen, findings, deadlock);
        }

        @Override
        public int[] representative(int[] state) {
            var arrival = Arrival.at(state.clone());
            var _ = reduction.chooser().settle(arrival);
            return arrival.state();
        }

        @Override
        public void verify() {
            reduction.learn();
        }

        @Override
        public Paths paths(Origins origins, List<int[]> initial) {
            return new Paths(tables, origins, initial);
        }

        @Override
        public int wholeLevels(int levels) {
            return Math.min(1, levels);
        }
    }
}
