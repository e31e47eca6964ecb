package dev.ironwright.samples.ironkv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.common.base.Splitter;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Coverage.ActionCoverage;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.Checker;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was explored whole, and which features take part in it.
class IronKvTest {

    @Test
    void withinTheDefaultBoundsEverythingHolds() {
        var report = check(Model.of(IronKv.class), Map.of());
        assertInstanceOf(Verdict.Holds.class, report.verdict());
        assertEquals(76_861, report.census().distinct());
        assertEquals(List.of("Forge", "TimeoutReceive"), neverEnabled(report));
    }

    /// Every feature is reached by some configuration, after so many steps.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    three-hosts,         RangeMovesTwice,            10
                    three-hosts,         KeysAreShared,               5
                    repeated-deliveries, DuplicateDelegateIsHarmless, 9
                    repeated-deliveries, AckCoversSeveral,           10
                    repeated-deliveries, DelegateIsSentAgain,         4
                    full-host,           HostIsFull,                  5
                    no-numbers-left,     SeqnosAreExhausted,          6
                    careless,            ForgedDelegateIsIgnored,     3
                    """)
    void aGoalIsReachedAfterSoManySteps(String configuration, String goal, int steps) {
        var loaded = Loader.load("iron-kv:" + configuration);
        var report = check(loaded.model(), loaded.variant().orElseThrow().settings());
        assertEquals(steps, report.goals().get(goal).length() - 1);
    }

    /// What the story of the bug promises: two owners, as soon as a range has come and gone.
    @Test
    void aDelegateThatIsTakenTwiceMakesTwoOwners() {
        var loaded = Loader.load("iron-kv:takes-a-delegate-twice");
        var model = loaded.model().claiming(List.of("EachKeyClaimedInExactlyOnePlace"));
        var verdict = check(model, loaded.variant().orElseThrow().settings()).verdict();
        assertEquals(10, verdict.counterexample().orElseThrow().length());
    }

    @Test
    void hostsThatTakeTurnsUseEveryActionOfTheirs() {
        var loaded = Loader.load("iron-kv:round-robin");
        var report = check(loaded.model(), loaded.variant().orElseThrow().settings());
        assertInstanceOf(Verdict.Holds.class, report.verdict());
        assertEquals(List.of("Forge", "RequestGet"), neverEnabled(report));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    shards=2 acks=false,                    491386
                    hosts=3 gets=0,                          17182
                    clients=2 gets=0 acks=false,            153147
                    careless=true forgeries=1 clients=0 shards=2, 109271
                    sets=2,                                1051621
                    shards=2,                              2155579
                    """)
    void withinLargerBoundsItDoesToo(String settings, long distinct) {
        var report =
                check(
                        Model.of(IronKv.class),
                        Splitter.on(' ').withKeyValueSeparator('=').split(settings));
        assertInstanceOf(Verdict.Holds.class, report.verdict());
        assertEquals(distinct, report.census().distinct());
    }

    private static List<String> neverEnabled(Report report) {
        return report.coverage().actions().stream()
                .filter(action -> action.enabled() == 0)
                .map(ActionCoverage::action)
                .toList();
    }

    private static Report check(Model model, Map<String, String> settings) {
        return Checker.check(
                model.within(settings, Optional.empty()),
                Plan.DEFAULT,
                new Control(),
                Progress.Listener.SILENT);
    }
}
