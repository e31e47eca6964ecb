package dev.ironwright.samples.twophasecommit;

import dev.ironwright.protocols.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Resource managers, each with a part of one transaction, all commit it or all abort it.
///
/// Each of them may abort until it has told the transaction manager that it is prepared; from then
/// on it waits for the decision. The transaction manager decides to commit when it has heard that
/// all are prepared, and may decide to abort at any time before. The model is that of Lamport's
/// TwoPhase: a decision is sent to everyone at once, and there are no crashes.
public final class TwoPhaseCommit implements Protocol<TwoPhaseCommit.Bounds> {

    /// How many take part.
    ///
    /// @param fair true when the transaction manager does not wait for ever, and what is sent arrives
    public record Bounds(
            @Default("3") @Range(min = 1, max = 30) int resourceManagers,
            @Default("false") boolean fair) {}

    /// How far a resource manager is.
    public enum Stage {
        WORKING,
        PREPARED,
        COMMITTED,
        ABORTED
    }

    /// Holds a part of the transaction.
    public record ResourceManager(Stage stage) {}

    /// What the transaction manager has decided.
    public enum Decision {
        NONE,
        COMMIT,
        ABORT
    }

    /// Decides for all.
    ///
    /// @param prepared the resource managers that it knows to be prepared
    public record TransactionManager(Decision decision, Set<HostId> prepared) {

        TransactionManager hearingOf(HostId manager) {
            return new TransactionManager(
                    decision,
                    Stream.concat(prepared.stream(), Stream.of(manager))
                            .collect(Collectors.toUnmodifiableSet()));
        }

        TransactionManager deciding(Decision made) {
            return new TransactionManager(made, prepared);
        }
    }

    /// What they tell each other.
    public sealed interface TwoPhaseMessage extends Message {}

    /// "I shall do as you decide."
    public record Prepared() implements TwoPhaseMessage {}

    /// The decision to commit.
    public record Commit() implements TwoPhaseMessage {}

    /// The decision to abort.
    public record Abort() implements TwoPhaseMessage {}

    @Override
    public Setup setup(Bounds bounds) {
        var all =
                new Setup()
                        .hosts(
                                ResourceManager.class,
                                bounds.resourceManagers(),
                                _ -> Outcome.to(new ResourceManager(Stage.WORKING)))
                        .hosts(
                                TransactionManager.class,
                                1,
                                _ -> Outcome.to(new TransactionManager(Decision.NONE, Set.of())))
                        .over(Network.UNORDERED_DUPLICATING)
                        .symmetric(ResourceManager.class);
        return bounds.fair ? all.roundRobin() : all;
    }

    /// A resource manager has done its work and gives its word.
    public record Prepare() implements HostAction<ResourceManager> {
        @Override
        public Outcome<ResourceManager> step(ResourceManager self, Local at) {
            if (self.stage != Stage.WORKING) return skip("is not working any more");
            return to(new ResourceManager(Stage.PREPARED))
                    .send(at.host(TransactionManager.class), new Prepared());
        }
    }

    /// A resource manager gives up. It need not say so: the others will wait for it in vain.
    public record ChooseToAbort() implements HostAction<ResourceManager> {
        @Override
        public Outcome<ResourceManager> step(ResourceManager self, Local at) {
            if (self.stage != Stage.WORKING) return skip("is not working any more");
            return to(new ResourceManager(Stage.ABORTED));
        }
    }

    /// A resource manager does as was decided.
    public record ObeyCommit() implements Receive<ResourceManager, Commit> {
        @Override
        public Outcome<ResourceManager> step(ResourceManager self, Packet<Commit> in, Local at) {
            return to(new ResourceManager(Stage.COMMITTED));
        }
    }

    /// A resource manager does as was decided.
    public record ObeyAbort() implements Receive<ResourceManager, Abort> {
        @Override
        public Outcome<ResourceManager> step(ResourceManager self, Packet<Abort> in, Local at) {
            return to(new ResourceManager(Stage.ABORTED));
        }
    }

    /// The transaction manager hears that one of them is prepared.
    public record HearPrepared() implements Receive<TransactionManager, Prepared> {
        @Override
        public Outcome<TransactionManager> step(
                TransactionManager self, Packet<Prepared> in, Local at) {
            if (self.decision != Decision.NONE) return skip("has decided");
            return to(self.hearingOf(in.source()));
        }
    }

    /// All are prepared, so the transaction manager commits.
    public record DecideToCommit() implements HostAction<TransactionManager> {
        @Override
        public Outcome<TransactionManager> step(TransactionManager self, Local at) {
            if (self.decision != Decision.NONE) return skip("has decided");
            var all = at.hosts(ResourceManager.class);
            if (self.prepared.size() < all.size()) return skip("has not heard from all");
            return to(self.deciding(Decision.COMMIT)).broadcast(all, new Commit());
        }
    }

    /// The transaction manager aborts, for whatever reason.
    public record DecideToAbort() implements HostAction<TransactionManager> {
        @Override
        public Outcome<TransactionManager> step(TransactionManager self, Local at) {
            if (self.decision != Decision.NONE) return skip("has decided");
            return to(self.deciding(Decision.ABORT))
                    .broadcast(at.hosts(ResourceManager.class), new Abort());
        }
    }

    /// Nobody commits what another aborts.
    public record Consistent(At<ResourceManager> one, At<ResourceManager> other)
            implements Invariant {
        @Override
        public boolean holds() {
            return one.state().stage() != Stage.COMMITTED || other.state().stage() != Stage.ABORTED;
        }
    }

    /// Seen from outside, all resource managers commit, or none does.
    public record RefinesTransactionCommit(Hosts<ResourceManager> managers)
            implements Refinement<TransactionCommitSpec.Transaction> {
        @Override
        public Specified specification() {
            return new TransactionCommitSpec()
                    .within(new TransactionCommitSpec.Bounds(managers.size()));
        }

        @Override
        public TransactionCommitSpec.Transaction abstraction() {
            return new TransactionCommitSpec.Transaction(
                    managers.states().map(ResourceManager::stage).toList());
        }
    }

    /// Every resource manager gets to commit or abort, because a decision is made and arrives.
    @When("fair")
    public record EverybodySettles(At<ResourceManager> manager, At<TransactionManager> decider)
            implements Chain {
        @Override
        public List<Link> links() {
            var made = decider.state().decision();
            var self = manager.id();
            return List.of(
                    link("nothing is decided", made == Decision.NONE)
                            .by(DecideToAbort.class, decider.id()),
                    link("it was decided to commit", made == Decision.COMMIT)
                            .by(ObeyCommit.class, self),
                    link("it was decided to abort", made == Decision.ABORT)
                            .by(ObeyAbort.class, self));
        }

        @Override
        public boolean reached() {
            return switch (manager.state().stage()) {
                case WORKING, PREPARED -> false;
                case COMMITTED, ABORTED -> true;
            };
        }
    }

    /// A transaction can be committed.
    public record CanCommit(At<ResourceManager> manager) implements Reachable {
        @Override
        public boolean holds() {
            return manager.state().stage() == Stage.COMMITTED;
        }
    }

    /// Somebody who gave its word can be told to abort.
    public record CanAbortPrepared(At<TransactionManager> manager) implements Reachable {
        @Override
        public boolean holds() {
            return manager.state().decision() == Decision.ABORT
                    && !manager.state().prepared().isEmpty();
        }
    }

    /// A resource manager can abort before anything is decided.
    public record CanAbortAlone(At<ResourceManager> manager, At<TransactionManager> decider)
            implements Reachable {
        @Override
        public boolean holds() {
            return manager.state().stage() == Stage.ABORTED
                    && decider.state().decision() == Decision.NONE;
        }
    }

    /// Who has given its word aborts when it is told to.
    public record CanAbortWhenTold(At<ResourceManager> manager, Packet<Prepared> word)
            implements Reachable {
        @Override
        public boolean holds() {
            return word.source().equals(manager.id()) && manager.state().stage() == Stage.ABORTED;
        }
    }

    /// All have committed or aborted.
    public record Settled(At<ResourceManager> manager) implements Final {
        @Override
        public boolean holds() {
            return switch (manager.state().stage()) {
                case WORKING, PREPARED -> false;
                case COMMITTED, ABORTED -> true;
            };
        }
    }
}
