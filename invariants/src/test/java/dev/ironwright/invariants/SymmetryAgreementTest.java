package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.PartialOrderUse;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Storage;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// That a reduced search finds what the slow reference explorer does, and as many states as there are
/// classes by brute force, on protocols thrown by dice.
class SymmetryAgreementTest {

    private static final int SEEDS = 8;

    /// One step in so many looks at names.
    private static final int CROOKED = 3;

    /// The states of what thousands are thrown of.
    private static final int MOST = 1500;

    private static final Model TEAM = Model.of(RandomTeam.class);

    /// Without claims that steps of another order may break.
    private static final Model OF_STATES =
            TEAM.claiming(List.of("Apart", "Meant", "Painted", "Ends"));

    @TempDir Path folder;

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
        var small =
                LongStream.range(SEEDS, SEEDS + 1500)
                        .filter(seed -> isSmall(seed, network))
                        .toArray();
        assertTrue(small.length > 800, () -> "small=" + small.length);
        LongStream.of(small)
                .parallel()
                .forEach(seed -> {
                    assertExact(seed, network);
                    var _ = isRefused(seed, network);
                });
    }

    /// Trying every permutation on every state takes long where there are many.
    private static boolean isSmall(long seed, Network network) {
        var plan = Plan.DEFAULT.withSymmetry(Plan.Symmetry.OFF).withMaxStates(MOST).withWorkers(1);
        return IntStream.of(0, CROOKED)
                .mapToObj(crooked -> Agreement.check(team(seed, network, crooked), plan))
                .allMatch(report -> report.census().distinct() < MOST);
    }

    private static Instance team(long seed, Network network, int crooked) {
        return team(TEAM, seed, network, crooked);
    }

    private static Instance team(Model model, long seed, Network network, int crooked) {
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
        return model.within(settings, Optional.of(network));
    }

    /// It begins with all states and all orders, then reduces by names, then tries orders where that
    /// is refused.
    @ParameterizedTest
    @EnumSource
    void whateverTheSearchTurnsToItFindsTheSame(Network network) {
        var turns = EnumSet.noneOf(Turn.class);
        LongStream.range(0, 2 * SEEDS).forEach(seed -> turns.add(turn(seed, network)));
        assertEquals(EnumSet.allOf(Turn.class), turns);
    }

    private enum Turn {
        NONE,
        NAMES,
        ORDERS
    }

    /// With few states that are many.
    private static Turn turn(long seed, Network network) {
        var instance = team(OF_STATES, seed, network, seed % 2 == 0 ? 0 : CROOKED);
        var expected = ReferenceExplorer.explore(instance, Plan.DEFAULT);
        var report = Agreement.check(instance, Plan.DEFAULT.withMany(20));
        var found = Findings.of(report);
        var words = "seed=%d network=%s".formatted(seed, network);
        assertEquals(expected.verdict(), found.verdict(), words);
        assertEquals(expected.property(), found.property(), words);
        assertEquals(expected.length(), found.length(), words);
        assertEquals(expected.unreached(), found.unreached(), words);
        new Executions(instance).assertAllOf(report);
        return report.symmetry().reduced()
                ? Turn.NAMES
                : report.partialOrder().equals(PartialOrderUse.NONE) ? Turn.NONE : Turn.ORDERS;
    }

    private void assertExact(long seed, Network network) {
        assertExact(team(seed, network, 0), seed, "seed=%d network=%s".formatted(seed, network));
    }

    private void assertExact(Instance instance, long seed, String words) {
        var expected = ReferenceExplorer.explore(instance, Plan.DEFAULT);
        var orbits =
                expected.length().isEmpty() ? Optional.of(Orbits.of(instance)) : Optional.empty();
        for (var report : reports(instance, seed, expected, folder.resolve(words))) {
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

    /// With one worker and two, by fingerprint and exactly, at once and broken off.
    private static List<Report> reports(
            Instance instance, long seed, Findings expected, Path home) {
        var exact = Storage.DEFAULT.withIdentity(Storage.Identity.EXACT);
        var plan = Plan.DEFAULT.withSymmetry(Plan.Symmetry.ON).withWorkers(1);
        var broken = plan.withStorage(seed % 2 == 0 ? exact : Storage.DEFAULT);
        return List.of(
                Agreement.check(instance, plan),
                Agreement.check(instance, plan.withWorkers(2).withStorage(exact)),
                new SavedSearch(instance, broken, expected).brokenOff(home, seed));
    }

    /// Where a name is looked at, that is noticed, or the states reached do not show it.
    private boolean isRefused(long seed, Network network) {
        var instance = team(seed, network, CROOKED);
        var plan = Plan.DEFAULT.withSymmetry(Plan.Symmetry.ON).withWorkers(1);
        var report = Agreement.check(instance, plan);
        if (report.verdict() instanceof Verdict.Failed(var mistake, var _)) {
            assertEquals(Mistake.Kind.NOT_SYMMETRIC, mistake.kind(), mistake::what);
            return true;
        }
        assertExact(instance, seed, "crooked seed=%d network=%s".formatted(seed, network));
        return false;
    }
}
