package dev.ironwright.samples.twophasecommit;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.twophasecommit.TwoPhaseCommit.Stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// What a commit protocol has to achieve: all commit, or none does. Lamport's TCommit, as in the
/// sample `transaction-commit`.
public final class TransactionCommitSpec implements Specification<TransactionCommitSpec.Bounds> {

    /// How many take part.
    public record Bounds(@Default("3") @Range(min = 1, max = 30) int resourceManagers) {

        /// The resource managers by number.
        public List<Integer> managers() {
            return IntStream.range(0, resourceManagers).boxed().toList();
        }
    }

    /// How far each of the resource managers is.
    public record Transaction(List<Stage> stages) {

        Transaction with(int manager, Stage stage) {
            var changed = new ArrayList<>(stages);
            changed.set(manager, stage);
            return new Transaction(List.copyOf(changed));
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        var working = Collections.nCopies(bounds.resourceManagers, Stage.WORKING);
        return new Setup().shared(new Transaction(working));
    }

    /// A resource manager has done its work.
    public record Prepare(@In("managers") int manager) implements SharedAction<Transaction> {
        @Override
        public Outcome<Transaction> step(Transaction all) {
            if (all.stages.get(manager) != Stage.WORKING) return skip("is not working any more");
            return to(all.with(manager, Stage.PREPARED));
        }
    }

    /// A resource manager commits, when all have at least prepared.
    public record Commit(@In("managers") int manager) implements SharedAction<Transaction> {
        @Override
        public Outcome<Transaction> step(Transaction all) {
            if (all.stages.get(manager) != Stage.PREPARED) return skip("is not prepared");
            if (all.stages.contains(Stage.WORKING)) return skip("somebody is still working");
            if (all.stages.contains(Stage.ABORTED)) return skip("somebody has aborted");
            return to(all.with(manager, Stage.COMMITTED));
        }
    }

    /// A resource manager aborts, while nobody has committed.
    public record Abort(@In("managers") int manager) implements SharedAction<Transaction> {
        @Override
        public Outcome<Transaction> step(Transaction all) {
            if (all.stages.get(manager) == Stage.ABORTED) return skip("has aborted");
            if (all.stages.contains(Stage.COMMITTED)) return skip("somebody has committed");
            return to(all.with(manager, Stage.ABORTED));
        }
    }

    /// It is over when all have committed, or all have aborted.
    public record Settled(Transaction all) implements Final {
        @Override
        public boolean holds() {
            return !all.stages.contains(Stage.WORKING) && !all.stages.contains(Stage.PREPARED);
        }
    }
}
