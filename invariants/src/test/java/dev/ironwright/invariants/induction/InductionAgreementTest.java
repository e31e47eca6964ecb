package dev.ironwright.invariants.induction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.StateClaims;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Protocol;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// That the solver breaks what listing every type-correct state breaks, and nothing else.
class InductionAgreementTest {

    private static final List<String> CLAIMS =
            List.of("Pair", "All", "Sent", "SentBoth", "Watched", "Answered", "Kept", "Many");

    private static final List<String> INBOX_CLAIMS =
            List.of("Pair", "Lies", "LiesBeside", "FewAtOnce", "Parts");

    @ParameterizedTest
    @EnumSource
    void theSolverAgreesWithListingEveryState(Network network) {
        LongStream.range(0, 6).forEach(seed -> assertAgreement(seed, network));
    }

    @Test
    void theSolverAgreesWhereAnInboxIsRead() {
        LongStream.range(0, 12).forEach(InductionAgreementTest::assertInboxAgreement);
    }

    @Tag("long")
    @Test
    void theSolverAgreesWhereAnInboxIsReadInThousands() {
        LongStream.range(12, 1_000).forEach(InductionAgreementTest::assertInboxAgreement);
    }

    private static void assertInboxAgreement(long seed) {
        assertAgreement(
                TinyInbox.class, namesOf(seed, INBOX_CLAIMS), seed, Network.UNORDERED_DUPLICATING);
    }

    /// There a step that changes no more than a ghost variable breaks a claim.
    @Test
    void aStepThatOnlyGhostsSeeIsLookedAt() {
        var names = List.of("Pair", "Sent", "Watched", "Answered", "Kept");
        assertAgreement(TinyProtocol.class, names, 30, Network.UNORDERED_DUPLICATING);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void theSolverAgreesWithListingEveryStateOfThousands(Network network) {
        LongStream.range(6, 500).forEach(seed -> assertAgreement(seed, network));
    }

    private static void assertAgreement(long seed, Network network) {
        assertAgreement(TinyProtocol.class, namesOf(seed, CLAIMS), seed, network);
    }

    private static void assertAgreement(
            Class<? extends Protocol<?>> type, List<String> names, long seed, Network network) {
        var bounds = Map.of("seed", "" + seed, "rarity", "" + (3 + 4 * (seed % 4)));
        var whole = Model.of(type).within(bounds, Optional.of(network));
        var question =
                new Question(
                        names,
                        List.of(),
                        Limits.DEFAULT,
                        Plan.DEFAULT.withWorkers(1).withMaxStates(500));
        var report = Induction.decide(whole, question, new Control(), Induction.Listener.SILENT);
        var found = new TreeSet<String>();
        for (var each : report.matrix()) {
            assertLabel(each.answer(), report.instance(), names);
            assertTrue(!each.answer().label().equals("unknown"), "undecided: " + each);
            if (each.answer() instanceof Answer.Broken) {
                found.add(each.invariant() + " after " + each.action());
            }
        }
        assertEquals(
                listed(report.instance()),
                found,
                "seed=%d network=%s claims=%s".formatted(seed, network, names));
    }

    /// What is called reachable ends with an invariant that is false.
    private static void assertLabel(Answer answer, Instance instance, List<String> names) {
        if (answer instanceof Answer.Broken(var found)
                && found.reach() instanceof Reach.Reachable(var trace)) {
            var end = new Trace(trace.last(), List.of());
            assertTrue(
                    new StateClaims(instance)
                            .violations(end).stream().anyMatch(it -> names.contains(it.property())),
                    () -> "no invariant is false at the end: " + trace);
        }
    }

    private static List<String> namesOf(long seed, List<String> claims) {
        var dice = new SplittableRandom(seed);
        var names = new ArrayList<>(claims);
        while (names.size() > 1 && dice.nextInt(4) > 0) {
            names.remove(dice.nextInt(names.size()));
        }
        return names;
    }

    private static Set<String> listed(Instance instance) {
        var nodes = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            nodes.add(new TinyProtocol.Node(n));
        }
        var values = new ArrayList<List<Object>>(List.of(nodes, nodes));
        values.add(List.of(new TinyProtocol.Board(false), new TinyProtocol.Board(true)));
        if (instance.setup().ghost().isPresent()) {
            var bounds = (TinyProtocol.Bounds) instance.bounds();
            values.add(
                    List.of(new TinyProtocol.Watch(0, bounds), new TinyProtocol.Watch(1, bounds)));
        }
        var brute = new BruteForce(instance, values);
        return brute.broken(brute.sendable(notes()));
    }

    private static Set<Packet<?>> notes() {
        var notes = new LinkedHashSet<Packet<?>>();
        for (int n = 0; n < 2; n++) {
            for (int from = 0; from < 2; from++) {
                notes.add(
                        new Packet<>(
                                new HostId("node", from),
                                new HostId("node", 1 - from),
                                new TinyProtocol.Note(n)));
            }
        }
        return notes;
    }
}
