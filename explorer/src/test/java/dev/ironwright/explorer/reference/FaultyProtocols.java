package dev.ironwright.explorer.reference;

import dev.ironwright.explorer.Plan;
import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.ReadInbox;
import dev.ironwright.protocols.model.Component;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Small protocols with crashes, drops, duplicates, partitions and clocks, one for each seed and network.
public final class FaultyProtocols {

    private static final Model EVERYTHING = Model.of(FaultyProtocol.class);

    private FaultyProtocols() {}

    /// The protocol of this seed, over this network.
    public static Instance instance(long seed, Network network) {
        var dice = new SplittableRandom(seed);
        boolean shared = dice.nextInt(3) == 0;
        boolean ghost = dice.nextInt(3) == 0;
        boolean parts = dice.nextBoolean();
        var rarities = new int[] {20, 300, 1_000_000};
        var bounds =
                Map.of(
                        "seed", String.valueOf(seed),
                        "walkers", String.valueOf(1 + dice.nextInt(2)),
                        "partitions", String.valueOf(parts ? 1 : 0),
                        "shared", String.valueOf(shared),
                        "ghost", String.valueOf(ghost),
                        "rarity", String.valueOf(rarities[dice.nextInt(rarities.length)]));
        var actions =
                EVERYTHING.actions().stream()
                        .filter(action -> shared || action.shared().isEmpty())
                        .filter(action ->
                                !ReadInbox.class.isAssignableFrom(action.record())
                                        || !network.consumes() && !parts)
                        .filter(_ -> dice.nextInt(4) > 0)
                        .toList();
        var claims =
                EVERYTHING.claims().stream()
                        .filter(claim ->
                                shared
                                        || !claim.components()
                                                .contains(
                                                        new Component.SharedVariables(
                                                                FaultyProtocol.Board.class)))
                        .filter(claim ->
                                dice.nextBoolean()
                                        || Constraint.class.isAssignableFrom(claim.record()))
                        .toList();
        return new Model(EVERYTHING.type(), EVERYTHING.bounds(), actions, claims)
                .within(bounds, Optional.of(network));
    }

    /// How to explore the protocol of this seed.
    public static Plan plan(long seed) {
        var dice = new SplittableRandom(~seed);
        return Plan.DEFAULT.withDeadlock(dice.nextBoolean()).withMaxDepth(2 + dice.nextInt(5));
    }
}
