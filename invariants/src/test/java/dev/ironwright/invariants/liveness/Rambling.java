package dev.ironwright.invariants.liveness;

import dev.ironwright.protocols.*;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A walk on a small random graph by three actions, some of them fair, with one claim of each
/// kind.
public final class Rambling implements Protocol<Rambling.Bounds> {

    static final int ACTIONS = 3;

    /// Everything follows from the seed.
    public record Bounds(@Default("0") long seed) {

        int nodes() {
            return 2 + Math.floorMod(seed, 5);
        }

        /// Where an action may lead from a node; itself at times, which is no step.
        List<Integer> targets(int action, int node) {
            var random = random(31L * action + node + 1);
            var targets = new ArrayList<Integer>();
            for (int target = 0; target < nodes(); target++) {
                if (random.nextInt(5) == 0) {
                    targets.add(target);
                }
            }
            return targets;
        }

        /// 0 for an action that is not fair, 1 for one that is weakly, 2 for one that is
        /// strongly fair.
        int fairness(int action) {
            return random(1000 + action).nextInt(3);
        }

        boolean from(int node) {
            return random(2000 + node).nextBoolean();
        }

        boolean to(int node) {
            return random(3000 + node).nextInt(3) == 0;
        }

        private SplittableRandom random(long salt) {
            return new SplittableRandom(seed * 7919 + salt * 104_729);
        }
    }

    /// The place on the graph.
    public record Place(int node) {}

    @Override
    public Setup setup(Bounds bounds) {
        var setup = new Setup().shared(new Place(0));
        setup = fair(setup, bounds.fairness(0), A.class);
        setup = fair(setup, bounds.fairness(1), B.class);
        return fair(setup, bounds.fairness(2), C.class);
    }

    private static Setup fair(Setup setup, int how, Class<? extends Action<?>> action) {
        return switch (how) {
            case 0 -> setup;
            case 1 -> setup.weaklyFair(action);
            default -> setup.stronglyFair(action);
        };
    }

    private static List<Outcome.Move<Place>> moves(Bounds bounds, int action, Place at) {
        return bounds.targets(action, at.node).stream()
                .map(target -> Outcome.to(new Place(target)))
                .toList();
    }

    record A(Bounds bounds) implements SharedAction<Place> {
        @Override
        public Outcome<Place> step(Place shared) {
            return oneOf(moves(bounds, 0, shared));
        }
    }

    record B(Bounds bounds) implements SharedAction<Place> {
        @Override
        public Outcome<Place> step(Place shared) {
            return oneOf(moves(bounds, 1, shared));
        }
    }

    record C(Bounds bounds) implements SharedAction<Place> {
        @Override
        public Outcome<Place> step(Place shared) {
            return oneOf(moves(bounds, 2, shared));
        }
    }

    record Leads(Place place, Bounds bounds) implements LeadsTo {
        @Override
        public boolean from() {
            return bounds.from(place.node);
        }

        @Override
        public boolean to() {
            return bounds.to(place.node);
        }
    }

    record Recurs(Place place, Bounds bounds) implements AlwaysEventually {
        @Override
        public boolean holds() {
            return bounds.to(place.node);
        }
    }

    record Settles(Place place, Bounds bounds) implements EventuallyAlways {
        @Override
        public boolean holds() {
            return bounds.from(place.node);
        }
    }
}
