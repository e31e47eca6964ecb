package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Plan.PartialOrder;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.reference.RandomErrands;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// That leaving out steps that need not come first changes no verdict, on protocols thrown by dice.
class PartialOrderAgreementTest {

    private static final Model EVERYTHING = Model.of(RandomErrands.class);
    private static final int SEEDS = 60;
    private static final long MOST = 20_000;

    @ParameterizedTest
    @EnumSource
    void bothFindTheSame(Network network) {
        agree(0, SEEDS, network);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void bothFindTheSameInThousands(Network network) {
        agree(SEEDS, SEEDS + 2000, network);
    }

    /// A step fails before the counterexample that is found first.
    @ParameterizedTest
    @CsvSource({"893, UNORDERED_DUPLICATING", "1442, ORDERED_LOSSY"})
    void aStepThatFailsEarlierIsFoundToo(long seed, Network network) {
        var _ = agree(seed, network);
    }

    private static void agree(long from, long to, Network network) {
        int smaller = 0;
        for (long seed = from; seed < to; seed++) {
            try {
                smaller += agree(seed, network);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed=%d network=%s".formatted(seed, network), e);
            }
        }
        assertTrue(smaller > (to - from) / 20, "reduced: " + smaller);
    }

    /// @return 1 when fewer states were visited
    private static int agree(long seed, Network network) {
        var dice = new SplittableRandom(~seed);
        var instance = instance(seed, network);
        var plan =
                Plan.DEFAULT
                        .withDeadlock(dice.nextBoolean())
                        .withMaxStates(MOST)
                        .withWorkers(1 + dice.nextInt(2));
        var all = check(instance, plan.withPartialOrder(PartialOrder.OFF));
        if (all.verdict() instanceof Verdict.HoldsWithin) {
            return 0;
        }
        // It may look further than the other had to.
        var further = plan.withMaxStates(10 * MOST);
        var fewer = check(instance, further.withPartialOrder(PartialOrder.ON));
        assertEquals(found(all.verdict()), found(fewer.verdict()));
        var auto = check(instance, further.withMany(40));
        assertEquals(found(all.verdict()), found(auto.verdict()), "auto");
        boolean whole = all.verdict().counterexample().isEmpty();
        return whole && fewer.census().distinct() < all.census().distinct() ? 1 : 0;
    }

    private static Report check(Instance instance, Plan plan) {
        return Checker.check(instance, plan, new Control(), Progress.Listener.SILENT);
    }

    /// The verdict and what it is about, without the trace.
    private static String found(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Violated violated ->
                    violated.property() + violated.trace().transitions().size();
            case Verdict.Unreached(var goals) -> "unreached " + goals;
            case Verdict.Failed(var mistake, var _) -> "error " + mistake.kind();
            default -> verdict.label();
        };
    }

    private static Instance instance(long seed, Network network) {
        var dice = new SplittableRandom(seed);
        var rarities = new int[] {20, 100, 1000, 1_000_000};
        var bounds =
                Map.of(
                        "seed", String.valueOf(seed),
                        "runners", String.valueOf(1 + dice.nextInt(2)),
                        "porters", String.valueOf(dice.nextInt(3)),
                        "breath", String.valueOf(1 + dice.nextInt(2)),
                        "rarity", String.valueOf(rarities[dice.nextInt(rarities.length)]),
                        "mishap", dice.nextInt(4) == 0 ? "20" : "1000000",
                        "watched", String.valueOf(dice.nextInt(3) == 0));
        boolean watched = bounds.get("watched").equals("true");
        var model =
                new Model(
                        EVERYTHING.type(),
                        EVERYTHING.bounds(),
                        EVERYTHING.actions().stream().filter(_ -> dice.nextInt(5) > 0).toList(),
                        EVERYTHING.claims().stream()
                                .filter(claim -> watched || !claim.name().equals("Logged"))
                                .filter(_ -> dice.nextInt(4) == 0)
                                .toList());
        return model.within(bounds, Optional.of(network));
    }
}
