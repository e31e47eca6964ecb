package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.reference.RandomProtocol;
import dev.ironwright.explorer.tables.Commuting;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.StepInvariant;
import dev.ironwright.protocols.model.ActionType;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Component;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// That no state is lost, nor found late, where steps of different hosts are taken in one order only:
/// in protocols thrown by dice whose hosts meet in packets alone.
class CommutingAgreementTest {

    private static final int SEEDS = 25;
    private static final Model EVERYTHING = Model.of(RandomProtocol.class);

    @ParameterizedTest
    @EnumSource
    void everyStateIsFound(Network network) {
        Agreement.ofEach(
                LongStream.range(0, SEEDS), network, CommutingAgreementTest::assertAgreement);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void everyStateOfThousandsIsFound(Network network) {
        Agreement.ofEach(
                LongStream.range(SEEDS, SEEDS + 2000),
                network,
                CommutingAgreementTest::assertAgreement);
    }

    private static void assertAgreement(Network network, long seed) {
        var instance = instance(seed, network);
        assertTrue(new Commuting(new Tables(instance)).possible());
        Agreement.on(instance, plan(seed));
    }

    /// Without a constraint a protocol may have no end, so the plan has.
    private static Plan plan(long seed) {
        var dice = new SplittableRandom(~seed);
        return Plan.DEFAULT.withDeadlock(dice.nextBoolean()).withMaxDepth(2 + dice.nextInt(5));
    }

    private static Instance instance(long seed, Network network) {
        var dice = new SplittableRandom(seed);
        var bounds =
                Map.of(
                        "seed",
                        String.valueOf(seed),
                        "walkers",
                        String.valueOf(1 + dice.nextInt(3)),
                        "keepers",
                        String.valueOf(dice.nextInt(3)),
                        "crowd",
                        "1",
                        "rarity",
                        dice.nextBoolean() ? "100" : "1000000",
                        "ordered",
                        String.valueOf(network.ordered()),
                        "shared",
                        "false",
                        "ghost",
                        "false");
        var model =
                new Model(
                        EVERYTHING.type(),
                        EVERYTHING.bounds(),
                        EVERYTHING.actions().stream()
                                .filter(action -> fits(action, network))
                                .filter(_ -> dice.nextInt(5) > 0)
                                .toList(),
                        EVERYTHING.claims().stream()
                                .filter(CommutingAgreementTest::isAboutStates)
                                .filter(_ -> dice.nextBoolean())
                                .toList());
        return model.within(bounds, Optional.of(network));
    }

    private static boolean fits(ActionType action, Network network) {
        return action.shared().isEmpty()
                && (!network.consumes() || !ReadInbox.class.isAssignableFrom(action.record()));
    }

    private static boolean isAboutStates(ClaimType claim) {
        return !Constraint.class.isAssignableFrom(claim.record())
                && !StepInvariant.class.isAssignableFrom(claim.record())
                && claim.components().stream()
                        .noneMatch(component ->
                                component.equals(
                                                new Component.SharedVariables(
                                                        RandomProtocol.Board.class))
                                        || component.equals(
                                                new Component.GhostVariables(
                                                        RandomProtocol.Watch.class)));
    }
}
