package dev.ironwright.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.stream.Collectors;

/// The proofs of the lock and of single-decree Paxos, and that no lemma is there for nothing.
class InductionTest {

    private static final Map<String, String> SMALL_RING = Map.of("hosts", "2", "lastEpoch", "3");

    private static final List<String> LOCK =
            List.of("TransferIsHistory", "HolderIsLast", "PastIsPast", "LockedWasTransferred");

    private static final List<String> PAXOS =
            List.of(
                    "PrepareIsOwn",
                    "PromiseIsKept",
                    "VoteWithinPromise",
                    "PromiseTellsOlder",
                    "PromiseTellsProposed",
                    "PromiseIsTruthful",
                    "AcceptIsProposed",
                    "AcceptedWasAsked",
                    "VoteIsRemembered",
                    "VoteWasProposed",
                    "NewestWasProposed",
                    "HeardIsKept",
                    "HeardIsTruthful",
                    "ProposalIsPermitted",
                    "ChosenIsProposed");

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
    void aVoteWithinThePromiseIsNeededWhereAMajorityIsNotAll() {
        var report = decide(PaxosProof.class, Map.of(), without(PAXOS, "VoteWithinPromise"));
        assertEquals(
                "PromiseTellsOlder after GivePromise; VoteIsRemembered after CastVote",
                broken(report));
    }

    @Test
    @Tag("long")
    void theLemmasOfPaxosAreInductiveAndImplyAgreement() {
        var report = decide(PaxosProof.class, Map.of(), PAXOS, "Agreement");
        assertEquals("inductive", report.verdict(), () -> broken(report));
    }

    @Test
    void withTwoAcceptorsToo() {
        var report = decide(PaxosProof.class, Map.of("acceptors", "2"), PAXOS, "Agreement");
        assertEquals("inductive", report.verdict(), () -> broken(report));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PromiseIsKept        | PromiseIsTruthful after CastVote
                    PromiseTellsOlder    | NewestWasProposed after HearPromise
                    PromiseTellsProposed | NewestWasProposed after HearPromise
                    PromiseIsTruthful    | HeardIsTruthful after HearPromise
                    AcceptIsProposed     | VoteWasProposed after CastVote
                    VoteIsRemembered     | PromiseIsTruthful after GivePromise
                    VoteWasProposed      | PromiseTellsProposed after GivePromise
                    NewestWasProposed    | ChosenIsProposed after Propose
                    HeardIsKept          | HeardIsTruthful after CastVote
                    HeardIsTruthful      | ChosenIsProposed after Propose
                    ProposalIsPermitted  | ChosenIsProposed after CastVote
                    """)
    void paxosNeedsItsLemmas(String dropped, String expected) {
        var report = decide(PaxosProof.class, Map.of("acceptors", "2"), without(PAXOS, dropped));
        assertTrue(broken(report).contains(expected), () -> broken(report));
        assertUnreachable(report);
    }
}
