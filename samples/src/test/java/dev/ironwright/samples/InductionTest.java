package dev.ironwright.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.invariants.induction.Answer;
import dev.ironwright.invariants.induction.Induction;
import dev.ironwright.invariants.induction.InductionReport;
import dev.ironwright.invariants.induction.Limits;
import dev.ironwright.invariants.induction.Question;
import dev.ironwright.invariants.induction.Reach;
import dev.ironwright.protocols.Protocol;
import dev.ironwright.protocols.model.Model;
import dev.ironwright.samples.lock.Lock;
import dev.ironwright.samples.paxosproof.PaxosProof;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The proofs of the lock and of single-decree Paxos, and that no lemma is there for nothing.
class InductionTest {

    private static final Map<String, String> SMALL_RING = Map.of("hosts", "2", "lastEpoch", "3");

    private static final List<String> LOCK =
            List.of("TransferIsHistory", "HolderIsLast", "PastIsPast", "LockedWasTransferred");

    /// Those that imply agreement; with three acceptors none can be left out.
    private static final List<String> PAXOS =
            List.of(
                    "PromiseIsKept",
                    "VoteWithinPromise",
                    "PromiseTellsOlder",
                    "PromiseTellsProposed",
                    "PromiseIsTruthful",
                    "AcceptIsProposed",
                    "VoteIsRemembered",
                    "VoteWasProposed",
                    "NewestWasProposed",
                    "HeardIsKept",
                    "HeardIsTruthful",
                    "ProposalIsPermitted");

    /// Lemmas of IronFleet's proof that say more than agreement needs.
    private static final List<String> MORE =
            List.of("PrepareIsOwn", "AcceptedWasAsked", "ChosenIsProposed");

    private static InductionReport decide(
            Class<? extends Protocol<?>> type,
            Map<String, String> bounds,
            List<String> invariants,
            String... properties) {
        return Induction.decide(
                Model.of(type).within(bounds, Optional.empty()),
                new Question(
                        invariants,
                        List.of(properties),
                        Limits.DEFAULT,
                        Plan.DEFAULT.withWorkers(1)),
                new Control(),
                Induction.Listener.SILENT);
    }

    private static List<String> without(List<String> all, String one) {
        return all.stream().filter(each -> !each.equals(one)).toList();
    }

    /// What is broken, as `claim after action`, with how it is reached.
    private static String broken(InductionReport report) {
        return report.matrix().stream()
                .filter(each -> !(each.answer() instanceof Answer.Holds))
                .map(each -> each.invariant() + " after " + each.action())
                .collect(Collectors.joining("; "));
    }

    private static void assertUnreachable(InductionReport report) {
        report.answers()
                .filter(Answer.Broken.class::isInstance)
                .map(each -> ((Answer.Broken) each).counterexample().reach())
                .forEach(reach -> assertInstanceOf(Reach.Unreachable.class, reach));
    }

    @Test
    void theLocksInvariantsAreInductiveAndImplyMutualExclusion() {
        var report = decide(Lock.class, SMALL_RING, LOCK, "MutualExclusion", "LockedIsHistory");
        assertEquals("inductive", report.verdict(), () -> broken(report));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TransferIsHistory    | HolderIsLast after Accept
                    HolderIsLast         | TransferIsHistory after Grant; PastIsPast after Grant
                    PastIsPast           | HolderIsLast after Accept
                    """)
    void theLockNeedsEachOfThem(String dropped, String expected) {
        var report = decide(Lock.class, SMALL_RING, without(LOCK, dropped));
        assertEquals(expected, broken(report));
        assertUnreachable(report);
    }

    @Test
    void whatIsAnnouncedWasHandedOverSaysMoreThanTheOthers() {
        var report =
                decide(
                        Lock.class,
                        SMALL_RING,
                        without(LOCK, "LockedWasTransferred"),
                        "LockedWasTransferred");
        assertEquals(List.of("LockedWasTransferred"), List.copyOf(report.broken()));
    }

    @Test
    void mutualExclusionAloneIsTooWeak() {
        var report = decide(Lock.class, SMALL_RING, List.of("MutualExclusion"));
        assertEquals("MutualExclusion after Accept", broken(report));
        assertUnreachable(report);
    }

    @Test
    @Tag("long")
    void theLemmasOfPaxosAreInductiveAndImplyAgreement() {
        var report = decide(PaxosProof.class, Map.of(), PAXOS, "Agreement");
        assertEquals("inductive", report.verdict(), () -> broken(report));
    }

    @Test
    @Tag("long")
    void soAreTheyWithTheLemmasThatSayMore() {
        var all = Stream.concat(PAXOS.stream(), MORE.stream()).toList();
        var report = decide(PaxosProof.class, Map.of(), all, "Agreement");
        assertEquals("inductive", report.verdict(), () -> broken(report));
    }

    @Test
    void whatIsChosenFollowsAndTheOthersSayMore() {
        var report =
                decide(
                        PaxosProof.class,
                        Map.of("acceptors", "2"),
                        PAXOS,
                        MORE.toArray(String[]::new));
        assertEquals(Set.of("AcceptedWasAsked", "PrepareIsOwn"), report.broken());
    }

    /// What breaks without a lemma: steps that break others, or that agreement follows.
    @ParameterizedTest
    @Tag("long")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PromiseIsKept        | PromiseIsTruthful after CastVote; HeardIsKept after HearPromise        | holds
                    VoteWithinPromise    | PromiseTellsOlder after GivePromise; VoteIsRemembered after CastVote   | holds
                    PromiseTellsOlder    | NewestWasProposed after HearPromise                                    | holds
                    PromiseTellsProposed | NewestWasProposed after HearPromise                                    | holds
                    PromiseIsTruthful    | HeardIsTruthful after HearPromise                                      | holds
                    AcceptIsProposed     | VoteIsRemembered after CastVote; VoteWasProposed after CastVote        | holds
                    VoteIsRemembered     | PromiseIsTruthful after GivePromise                                    | broken
                    VoteWasProposed      | PromiseTellsProposed after GivePromise; VoteIsRemembered after CastVote | broken
                    NewestWasProposed    | HeardIsTruthful after HearPromise                                      | broken
                    HeardIsKept          | HeardIsTruthful after CastVote                                         | holds
                    HeardIsTruthful      | ''                                                                     | broken
                    ProposalIsPermitted  | ''                                                                     | broken
                    """)
    void withThreeAcceptorsPaxosNeedsEachLemma(String dropped, String expected, String agreement) {
        var report = decide(PaxosProof.class, Map.of(), without(PAXOS, dropped), "Agreement");
        assertEquals(expected, broken(report));
        assertEquals(agreement, report.implications().getFirst().answer().label());
        assertUnreachable(report);
    }

    @Test
    void withTwoAcceptorsToo() {
        var report = decide(PaxosProof.class, Map.of("acceptors", "2"), PAXOS, "Agreement");
        assertEquals("inductive", report.verdict(), () -> broken(report));
    }

    /// A sample of [#withThreeAcceptorsPaxosNeedsEachLemma]. Where a majority is all, a vote within the
    /// promise is not needed.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PromiseTellsOlder    | NewestWasProposed after HearPromise
                    PromiseTellsProposed | NewestWasProposed after HearPromise
                    PromiseIsTruthful    | HeardIsTruthful after HearPromise
                    AcceptIsProposed     | VoteIsRemembered after CastVote; VoteWasProposed after CastVote
                    """)
    void paxosNeedsItsLemmas(String dropped, String expected) {
        var report = decide(PaxosProof.class, Map.of("acceptors", "2"), without(PAXOS, dropped));
        assertEquals(expected, broken(report));
        assertUnreachable(report);
    }
}
