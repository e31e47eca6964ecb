package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.reference.Orbits;
import dev.ironwright.explorer.reference.RandomTeam;
import dev.ironwright.explorer.reference.ReferenceExplorer;
import dev.ironwright.explorer.reference.ReferenceExplorer.Findings;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// That a reduced search finds what the slow reference explorer does, and as many states as there are
/// classes by brute force, on protocols thrown by dice.
class SymmetryAgreementTest {

    private static final int SEEDS = 8;
    private static final Model TEAM = Model.of(RandomTeam.class);

    @ParameterizedTest
    @EnumSource
    void theReductionIsExact(Network network) {
        LongStream.range(0, SEEDS).forEach(seed -> assertExact(seed, network));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotSymmetricIsRefused(Network network) {
        long refused = LongStream.range(0, SEEDS).filter(seed -> isRefused(seed, network)).count();
        assertTrue(refused > SEEDS / 4, () -> "refused=" + refused);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void theReductionIsExactThousandsOfTimes(Network network) {
        LongStream.range(SEEDS, SEEDS + 1000).forEach(seed -> assertExact(seed, network));
        LongStream.range(SEEDS, SEEDS + 1000).forEach(seed -> isRefused(seed, network));
    }

    private static Instance team(long seed, Network network, int crooked) {
        var dice = new SplittableRandom(seed);
        int members = 2 + dice.nextInt(2);
        var settings =
                Map.of(
                        "seed", String.valueOf(seed),
                        "members", String.valueOf(members),
                        "colours", String.valueOf(1 + dice.nextInt(3)),
                        "breath", String.valueOf(members == 2 ? 2 : 1),
                        "crooked", String.valueOf(crooked),
                        "ghost", String.valueOf(dice.nextInt(3) == 0));
        return TEAM.within(settings, Optional.of(network));
    }

    private static void assertExact(long seed, Network network) {
        var instance = team(seed, network, 0);
        assertExact(instance, "seed=%d network=%s".formatted(seed, network));
    }

    private static void assertExact(Instance instance, String words) {
        var expected = ReferenceExplorer.explore(instance, Plan.DEFAULT);
        var orbits =
                expected.length().isEmpty() ? Optional.of(Orbits.of(instance)) : Optional.empty();
        for (int workers = 1; workers <= 2; workers++) {
            var plan = Plan.DEFAULT.withSymmetry(Plan.Symmetry.ON).withWorkers(workers);
            var report = Agreement.check(instance, plan);
            var found = Findings.of(report);
            assertEquals(expected.verdict(), found.verdict(), () -> words + report.verdict());
            assertEquals(expected.property(), found.property(), words);
            assertEquals(expected.length(), found.length(), words);
            assertEquals(expected.unreached(), found.unreached(), words);
            new Executions(instance).assertAllOf(report);
            orbits.ifPresent(it ->
                    assertEquals(
                            it,
                            new Orbits(found.distinct(), found.generated(), found.depth()),
                            words));
        }
    }

    /// Where a name is looked at, that is noticed, or the states reached do not show it.
    private static boolean isRefused(long seed, Network network) {
        var instance = team(seed, network, 3);
        var plan = Plan.DEFAULT.withSymmetry(Plan.Symmetry.ON).withWorkers(1);
        var report = Agreement.check(instance, plan);
        if (report.verdict() instanceof Verdict.Failed(var mistake, var _)) {
            assertEquals(Mistake.Kind.NOT_SYMMETRIC, mistake.kind(), mistake::what);
            return true;
        }
        assertExact(instance, "crooked seed=%d network=%s".formatted(seed, network));
        return false;
    }
}
