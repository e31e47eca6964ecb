package dev.ironwright.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.liveness.Liveness;
import dev.ironwright.protocols.loader.Library;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Every seeded bug is found as its text says, by a trace that is no longer than it says.
class VariantsTest {

    /// Those that expect something; what is there to be measured may be too large for tests.
    static Stream<String> variants() {
        return Library.builtIn().entries().stream()
                .flatMap(entry ->
                        entry.variants().stream()
                                .filter(variant -> variant.expect().isPresent())
                                .map(variant -> entry.name() + ":" + variant.name()));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void aSeededBugIsFoundAsItsTextSays(String spec) {
        var loaded = Loader.load(spec);
        var variant = loaded.variant().orElseThrow();
        assertEquals(
                variant.expect().orElseThrow(), verdict(loaded.model(), variant.settings()), spec);
    }

    /// What the stories promise of the claim that a course is about.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lock:ignores-epochs,           MutualExclusion, lastEpoch=6,         6
                    lock:keeps-the-lock,           MutualExclusion, lastEpoch=6,         3
                    lock:forgets-the-epoch,        MutualExclusion, lastEpoch=6,         6
                    lock:hands-it-to-all,          MutualExclusion, lastEpoch=6,         4
                    lock:hands-it-two-on,          MutualExclusion, lastEpoch=6,         4
                    paxos:forgets-vote,            Agreement,       lastBallot=2,       17
                    paxos:breaks-promise,          Agreement,       lastBallot=2,       17
                    two-phase-commit:commits-early, Consistent,     resourceManagers=3,  6
                    """)
    void theClaimThatMattersBreaksToo(String spec, String claim, String setting, int length) {
        var model = Loader.load(spec).model().claiming(List.of(claim));
        var parts = setting.split("=", 2);
        assertEquals(
                "violated " + claim + " " + length, verdict(model, Map.of(parts[0], parts[1])));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lock,             3
                    paxos,            4
                    two-phase-commit, 2
                    """)
    void aCourseHasBugsToFind(String protocol, int least) {
        var bugs = Library.builtIn().entry(protocol).orElseThrow().variants();
        assertTrue(bugs.size() >= least, bugs::toString);
    }

    private static String verdict(Model model, Map<String, String> settings) {
        var instance = model.within(settings, Optional.empty());
        var report =
                Liveness.check(instance, Plan.DEFAULT, new Control(), Progress.Listener.SILENT)
                        .report();
        return switch (report.verdict()) {
            case Verdict.Violated(var property, var _, var trace, var _) ->
                    "violated " + property + " " + trace.length();
            case Verdict.NotLive(var property, var _, var lasso) ->
                    "liveness " + property + " " + lasso.trace().length();
            case Verdict.BrokenLink(var property, var _, var _, var _, var trace) ->
                    "liveness " + property + " " + trace.length();
            case Verdict.Deadlock(var trace) -> "deadlock " + trace.length();
            case Verdict.Holds _, Verdict.HoldsWithin _ -> report.verdict().label();
            case Verdict.Unreached(var goals) -> "unreached " + String.join(" ", goals);
            case Verdict.Failed _ -> report.verdict().toString();
        };
    }
}
