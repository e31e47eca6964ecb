package dev.ironwright.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Lasso;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.liveness.Answer;
import dev.ironwright.invariants.liveness.ChainReport;
import dev.ironwright.invariants.liveness.LinkReport;
import dev.ironwright.invariants.liveness.Liveness;
import dev.ironwright.invariants.liveness.LivenessReport;
import dev.ironwright.protocols.loader.Loader;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What must happen in the samples, and what need not.
class LivenessTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    philosophers | philosophers=4;rightHanded=true;fair=WEAK | liveness | 29
                    philosophers | philosophers=4;rightHanded=true;fair=STRONG | holds | 29
                    philosophers | philosophers=4;rightHanded=true;fair=NONE | holds | 29
                    peterson | fair=true | holds | 42
                    ring-election | fair=true | holds | 27
                    ring-election | ids=3,1,4,2,5;fair=true | holds | 293
                    token-termination | fair=true | holds | 302
                    token-termination | nodes=4;fair=true | holds |
                    alternating-bit | fair=true | holds-within | 240
                    lock | fair=true | holds | 11
                    two-phase-commit | fair=true | holds | 288
                    iron-kv:lossy | keys=1 | holds-within | 2689
                    iron-kv:lossy | keys=1,2 | holds-within | 20897
                    """,
            delimiter = '|')
    void whatMustHappenDoes(String model, String settings, String verdict, @Nullable Long states) {
        var found = check(model, settings);
        assertEquals(verdict, found.report().verdict().label());
        if (states != null) {
            assertEquals(states, found.report().census().distinct());
        }
    }

    @Test
    void aConstraintIsSaidToLeaveBehavioursOut() {
        var verdict = check("alternating-bit", "fair=true").report().verdict();
        assertTrue(
                verdict instanceof Verdict.HoldsWithin(var limit, var _, var _)
                        && limit == Verdict.Limit.CONSTRAINT);
    }

    @Test
    void aLassoIsNoWholeComponentAndSaysHowItIsFair() {
        var lasso = lasso("philosophers", "philosophers=4;rightHanded=true;fair=WEAK");
        assertEquals(7, lasso.trace().length());
        assertEquals(lasso.trace().last(), lasso.trace().states().get(lasso.loop()));
        assertTrue(
                lasso.duties().stream()
                        .anyMatch(duty ->
                                duty.condition().equals("weakly fair Take1 of philosopher0")
                                        && duty.how() == Lasso.Met.DISABLED));
    }

    @Test
    void aBehaviourMayStopWhereNothingIsFair() {
        assertTrue(lasso("peterson:dawdles", "").stutters());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lock:goes-nowhere,                   GAP
                    two-phase-commit:waits-for-somebody, DISABLED
                    ring-election:reads-no-mail,         UNFAIR
                    token-termination:stays-black,       BACK
                    iron-kv:gives-up,                    STARVED
                    iron-kv:acks-once,                   STARVED
                    iron-kv:hears-no-ack,                NO_HELP
                    iron-rsl:hides-its-suspicion,        DISABLED
                    iron-rsl:needs-everybody,            DISABLED
                    leader-lease:lends-for-longer,       LATE
                    """)
    void aBrokenLinkSaysWhatIsWrong(String model, LinkReport.Kind kind) {
        var flaws =
                check(model, "").claims().stream()
                        .flatMap(claim -> claim.chains().stream())
                        .flatMap(chain -> chain.links().stream())
                        .flatMap(link -> link.flaws().stream())
                        .map(LinkReport.Flaw::kind)
                        .toList();
        assertTrue(flaws.contains(kind), flaws::toString);
    }

    /// Who never resends starves the chain where it begins; who acknowledges once, at its end only.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    iron-kv:gives-up,     false, false
                    iron-kv:acks-once,    true,  false
                    iron-kv:hears-no-ack, true,  false
                    iron-kv:lossy,        true,  true
                    """)
    void theLinkThatABugBreaksIsTheOneThatItIsAbout(String model, boolean taken, boolean acked) {
        var links =
                check(model, "keys=1").claims().stream()
                        .flatMap(claim -> claim.chains().stream())
                        .map(ChainReport::links)
                        .filter(all -> all.getFirst().states() > 0)
                        .findFirst()
                        .orElseThrow();
        assertEquals(List.of(taken, acked), links.stream().map(LinkReport::sound).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-phase-commit:waits-for-somebody", "iron-rsl:forgets-the-requests"})
    void aChainThatIsBrokenMayClaimWhatIsTrue(String model) {
        var claim = check(model, "").claims().getFirst();
        assertTrue(claim.answer() instanceof Answer.Broken);
    }

    @Test
    void aLinkThatNeedsTimingSaysWhyAndHowMuch() {
        var timings =
                check("leader-lease:in-time", "").claims().getFirst().chains().stream()
                        .map(ChainReport::links)
                        .filter(links -> links.getFirst().states() > 0)
                        .findFirst()
                        .orElseThrow()
                        .stream()
                        .map(link -> link.timing().orElseThrow())
                        .toList();
        assertEquals(
                List.of("time leads on, after 2 ticks at most", "its step reads a clock"), timings);
        var untimed = check("lock", "fair=true").claims().getFirst().chains().get(1).links();
        assertTrue(untimed.stream().allMatch(link -> link.timing().isEmpty()));
    }

    @Test
    void theNextLeaderAnswersByTwentySixSoundLinks() {
        var found = check("iron-rsl:next-leader", "");
        assertEquals("holds", found.report().verdict().label());
        var chain = found.claims().getFirst().chains().getFirst();
        assertTrue(chain.sound());
        assertEquals(26, chain.links().stream().filter(link -> link.states() > 0).count());
    }

    @Test
    void everyLinkOfASoundChainNamesItsFairness() {
        var chains = check("lock", "fair=true").claims().getFirst().chains();
        assertTrue(chains.stream().allMatch(ChainReport::sound));
        assertEquals(
                List.of("weak fairness of Grant", "fair delivery"),
                chains.get(1).links().stream().flatMap(link -> link.fairness().stream()).toList());
    }

    private static Lasso lasso(String model, String settings) {
        var verdict = check(model, settings).report().verdict();
        return ((Verdict.NotLive) verdict).lasso();
    }

    private static LivenessReport check(String model, String settings) {
        var loaded = Loader.load(model);
        Map<String, String> all = new TreeMap<>();
        loaded.variant().ifPresent(variant -> all.putAll(variant.settings()));
        for (var setting : settings.isEmpty() ? new String[0] : settings.split(";")) {
            var parts = setting.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        var goals = loaded.variant().map(variant -> variant.goals()).orElse(List.of());
        var instance = loaded.model().aiming(goals).within(all, Optional.empty());
        var plan = Plan.DEFAULT.withWorkers(1).withDeadlock(false);
        return Liveness.check(instance, plan, new Control(), Progress.Listener.SILENT);
    }
}
