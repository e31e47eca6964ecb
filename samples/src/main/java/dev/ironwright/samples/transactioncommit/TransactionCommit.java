package dev.ironwright.samples.transactioncommit;

import dev.ironwright.protocols.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Resource managers commit a transaction or abort it, all of them alike.
///
/// This says what a commit protocol has to achieve and not how: a step looks at all resource
/// managers at once, as no real one could. Lamport's TCommit; two-phase commit refines it.
public final class TransactionCommit implements Protocol<TransactionCommit.Bounds> {

    /// How many take part.
    public record Bounds(@Default("3") @Range(min = 1, max = 30) int resourceManagers) {

        /// The resource managers by number.
        public List<Integer> managers() {
            return IntStream.range(0, resourceManagers).boxed().toList();
        }
    }

    /// How far a resource manager is.
    public enum Stage {
        WORKING,
        PREPARED,
        COMMITTED,
        ABORTED
    }

    /// How far each of the resource managers is.
    public record Transaction(List<Stage> stages) {

        public Transaction {
            stages = List.copyOf(stages);
        }

        Stage of(int manager) {
            return stages.get(manager);
        }

        boolean canCommit() {
            return !stages.contains(Stage.WORKING) && !stages.contains(Stage.ABORTED);
        }

        Transaction with(int manager, Stage stage) {
            var changed = new ArrayList<>(stages);
            changed.set(manager, stage);
            return new Transaction(changed);
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .shared(
                        new Transaction(
                                Collections.nCopies(bounds.resourceManagers, Stage.WORKING)));
    }

    /// A resource manager has done its work.
    public record Prepare(@In("managers") int manager) implements SharedAction<Transaction> {
        @Override
        public Outcome<Transaction> step(Transaction all) {
            if (all.of(manager) != Stage.WORKING) return skip("is not working any more");
            return to(all.with(manager, Stage.PREPARED));
        }
    }

    /// A resource manager commits, since all have at least prepared.
    public record Commit(@In("managers") int manager) implements SharedAction<Transaction> {
        @Override
        public Outcome<Transaction> step(Transaction all) {
            if (all.of(manager) != Stage.PREPARED) return skip("is not prepared");
            if (!all.canCommit()) return skip("somebody is not prepared");
            return to(all.with(manager, Stage.COMMITTED));
        }
    }

    /// A resource manager aborts, since nobody has committed.
    public record Abort(@In("managers") int manager) implements SharedAction<Transaction> {
        @Override
        public Outcome<Transaction> step(Transaction all) {
            var stage = all.of(manager);
            if (stage != Stage.WORKING && stage != Stage.PREPARED) return skip("has finished");
            if (all.stages.contains(Stage.COMMITTED)) return skip("somebody has committed");
            return to(all.with(manager, Stage.ABORTED));
        }
    }

    /// Nobody commits what another aborts.
    public record Consistent(Transaction all) implements Invariant {
        @Override
        public boolean holds() {
            return !(all.stages.contains(Stage.COMMITTED) && all.stages.contains(Stage.ABORTED));
        }
    }

    /// What is finished stays as it is.
    public record Irrevocable(Change<Transaction> step, @In("managers") int manager)
            implements StepInvariant {
        @Override
        public boolean holds() {
            return switch (step.before().of(manager)) {
                case WORKING, PREPARED -> true;
                case COMMITTED, ABORTED -> step.after().of(manager) == step.before().of(manager);
            };
        }
    }

    /// A transaction can be committed.
    public record CanCommit(Transaction all) implements Reachable {
        @Override
        public boolean holds() {
            return all.stages.contains(Stage.COMMITTED);
        }
    }

    /// All have committed or aborted.
    public record Settled(Transaction all) implements Final {
        @Override
        public boolean holds() {
            return !all.stages.contains(Stage.WORKING) && !all.stages.contains(Stage.PREPARED);
        }
    }
}
