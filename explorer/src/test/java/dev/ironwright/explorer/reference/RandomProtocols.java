package dev.ironwright.explorer.reference;

import dev.ironwright.explorer.Plan;
import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.model.ActionType;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Component;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Small protocols thrown by dice, one for each seed and network, on which every two explorers must agree.
public final class RandomProtocols {

    private static final Model EVERYTHING = Model.of(RandomProtocol.class);

    private RandomProtocols() {}

    /// The protocol of this seed, over this network.
    public static Instance instance(long seed, Network network) {
        var dice = new SplittableRandom(seed);
        int crowd = 1 + dice.nextInt(2);
        boolean shared = dice.nextInt(4) > 0;
        boolean ghost = dice.nextInt(3) > 0;
        var rarities = new int[] {100, 1000, 1_000_000};
        var bounds =
                Map.of(
                        "seed", String.valueOf(seed),
                        "walkers", String.valueOf(crowd == 1 ? 1 + dice.nextInt(2) : 1),
                        "keepers", String.valueOf(Math.min(1, dice.nextInt(4))),
                        "crowd", String.valueOf(crowd),
                        "rarity", String.valueOf(rarities[dice.nextInt(rarities.length)]),
                        "ordered", String.valueOf(network.ordered()),
                        "shared", String.valueOf(shared),
                        "ghost", String.valueOf(ghost));
        var model =
                new Model(
                        EVERYTHING.type(),
                        EVERYTHING.bounds(),
                        EVERYTHING.actions().stream()
                                .filter(action -> shared || action.shared().isEmpty())
                                .filter(action -> fits(action, network))
                                .filter(_ -> dice.nextInt(5) > 1)
                                .toList(),
                        EVERYTHING.claims().stream()
                                .filter(claim ->
                                        shared || !reads(claim, RandomProtocol.Board.class))
                                .filter(claim -> ghost || !reads(claim, RandomProtocol.Watch.class))
                                .filter(claim -> dice.nextBoolean() || isConstraint(claim))
                                .toList());
        return model.within(bounds, Optional.of(network));
    }

    /// How to explore the protocol of this seed: to some depth, with or without deadlocks.
    public static Plan plan(long seed) {
        var dice = new SplittableRandom(~seed);
        return Plan.DEFAULT
                .withDeadlock(dice.nextBoolean())
                .withMaxDepth(dice.nextBoolean() ? 15 : 1 + dice.nextInt(8));
    }

    private static boolean fits(ActionType action, Network network) {
        return !ReadInbox.class.isAssignableFrom(action.record()) || !network.consumes();
    }

    /// Without a constraint a protocol may have no end.
    private static boolean isConstraint(ClaimType claim) {
        return Constraint.class.isAssignableFrom(claim.record());
    }

    private static boolean reads(ClaimType claim, Class<?> variables) {
        return claim.components().stream()
                .anyMatch(component ->
                        component.equals(new Component.SharedVariables(variables))
                                || component.equals(new Component.GhostVariables(variables))
                                || component.equals(new Component.Changes(variables)));
    }
}
