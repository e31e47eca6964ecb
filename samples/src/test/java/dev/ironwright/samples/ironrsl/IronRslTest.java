package dev.ironwright.samples.ironrsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.Checker;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.loader.Library;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.loader.Variant;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was explored whole, within which bounds, and that everything takes part somewhere.
class IronRslTest {
    /// That each of them holds and meets its goals is asked with the seeded bugs.
    @Tag("long")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    batches,      15208
                    truncation,   27573
                    view-change,  21652
                    cached-reply,  1223
                    round-robin,  17844
                    key-value,    51970
                    executed-twice, 81986
                    no-op,         679324
                    state-transfer, 1803102
                    """)
    void theConfigurationsAreExploredWhole(String configuration, long distinct) {
        var report = check(configuration);
        assertInstanceOf(Verdict.Holds.class, report.verdict());
        assertEquals(distinct, report.census().distinct());
    }

    @Tag("long")
    @Test
    void theyHoldWithinTheDefaultBounds() {
        var report = check(Model.of(IronRsl.class), Map.of());
        assertInstanceOf(Verdict.Holds.class, report.verdict());
        assertEquals(86_350, report.census().distinct());
    }

    /// The seeded bug that takes longest to find, so that its text expects nothing.
    @Tag("long")
    @Test
    void anOverstatedStateIsNoticedWhenItIsSupplied() {
        var violated = assertInstanceOf(Verdict.Violated.class, check("overstates").verdict());
        assertEquals("TransferredStateAlwaysValid", violated.property());
        assertEquals(39, violated.trace().length());
    }

    /// A lemma breaks before, or at the same step; without the lemmas the machine is at a loss.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    large-batch,    3, 15
                    breaks-promise, 2, 30
                    same-number,    2, 10
                    """)
    void theRefinementBreaksToo(String bug, String requests, int length) {
        var loaded = Loader.load("iron-rsl:" + bug);
        var settings = new HashMap<>(loaded.variant().orElseThrow().settings());
        settings.putAll(Map.of("requests", requests, "laterContacts", "0,1"));
        var verdict = check(loaded.model().claiming(List.of("RefinesRslSpec")), settings).verdict();
        var violated = assertInstanceOf(Verdict.Violated.class, verdict);
        assertEquals("RefinesRslSpec", violated.property());
        assertEquals(length, violated.trace().length());
    }

    @Test
    void aSeededBugChangesALineOrTwo() {
        var bugs = variants().filter(variant -> !variant.isConfiguration()).toList();
        assertTrue(bugs.size() >= 10, bugs::toString);
        for (var bug : bugs) {
            long changed = bug.hunks().stream().mapToLong(hunk -> hunk.newLines().size()).sum();
            assertTrue(changed <= 4, bug::name);
        }
    }

    /// IronFleet's CanonicalizeBallot, on which its inductions over ballots rest.
    @Test
    void ballotsAreOrderedAsTheirNumbersAre() {
        var ballots =
                Stream.iterate(new Ballot(0, 0), ballot -> ballot.successor(3)).limit(9).toList();
        for (int i = 0; i < ballots.size(); i++) {
            assertEquals(i, ballots.get(i).canonical(3));
            for (int j = 0; j < ballots.size(); j++) {
                assertEquals(i < j, ballots.get(i).isBefore(ballots.get(j)));
            }
        }
    }

    @Test
    void aCacheMayKeepAnyOldOrFreshReplyOrNone() {
        var client = new HostId("client", 0);
        var old = new Reply(client, 1, "1");
        var fresh = new Reply(client, 2, "2");
        var cache = ReplyCache.EMPTY.with(List.of(old));
        assertEquals(
                Set.of(ReplyCache.EMPTY, cache, ReplyCache.EMPTY.with(List.of(fresh))),
                Set.copyOf(cache.anyWith(List.of(fresh))));
    }

    /// A slot is truncated that a quorum has reached: of 3, 1 and 2, two of three have reached 2.
    @Test
    void theCheckpointOfAQuorumIsTheNthHighest() {
        var acceptor = new Acceptor(new Ballot(0, 0), Map.of(), List.of(3, 1, 2), 0);
        assertEquals(2, acceptor.nthHighestCheckpoint(2));
    }

    @Test
    void everyGoalIsAskedInSomeConfiguration() {
        var asked = variants().flatMap(it -> it.goals().stream()).collect(Collectors.toSet());
        var goals =
                Stream.of(Goals.class.getDeclaredClasses())
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet());
        assertEquals(goals, asked);
    }

    private static Stream<Variant> variants() {
        return Library.builtIn().entry("iron-rsl").orElseThrow().variants().stream();
    }

    private static Report check(String configuration) {
        var loaded = Loader.load("iron-rsl:" + configuration);
        return check(loaded.model(), loaded.variant().orElseThrow().settings());
    }

    private static Report check(Model model, Map<String, String> settings) {
        var instance = model.within(settings, Optional.empty());
        return Checker.check(instance, Plan.DEFAULT, new Control(), Progress.Listener.SILENT);
    }
}
