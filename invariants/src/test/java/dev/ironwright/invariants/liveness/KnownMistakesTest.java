package dev.ironwright.invariants.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Lasso;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Mistakes that other tools have made, or users have made with them, each on the smallest protocol
/// that shows it.
///
/// Sources: fabracht/tla-rs issues 62 (stuttering), 63 (steps that change nothing) and 64 (components
/// for counterexamples); tlaplus/tlaplus issues 59 and 644 (symmetry), 710 (long
/// counterexamples), 839 (constraints) and 1193 (claims that say nothing); stateright pull request 3
/// (joins and cycles).
class KnownMistakesTest {

    /// A number that goes round a ring, or to its end.
    public static final class Ring implements Protocol<Ring.RingBounds> {

        /// What is fair, and where it may go.
        public record RingBounds(
                @Default("9") int last,
                @Default("false") boolean goes,
                @Default("false") boolean spins,
                @Default("false") boolean round,
                @Default("false") boolean walled) {}

        public record Place(int n) {}

        @Override
        public Setup setup(RingBounds bounds) {
            var setup = new Setup().shared(new Place(0));
            var spinning = bounds.spins ? setup.stronglyFair(Spin.class) : setup;
            return bounds.goes ? spinning.weaklyFair(Go.class) : spinning;
        }

        /// One further, or nowhere at all: `idle` changes nothing.
        record Go(boolean idle, RingBounds bounds) implements SharedAction<Place> {
            @Override
            public Outcome<Place> step(Place at) {
                if (idle) return stay();
                if (at.n == bounds.last)
                    return bounds.round ? to(new Place(0)) : skip("at the end");
                return to(new Place(at.n + 1));
            }
        }

        /// Nothing but a stutter.
        record Spin() implements SharedAction<Place> {
            @Override
            public Outcome<Place> step(Place at) {
                return to(at);
            }
        }

        record Ends(Place at, RingBounds bounds) implements AlwaysEventually {
            @Override
            public boolean holds() {
                return at.n == bounds.last;
            }
        }

        record NeverLeaves(Place at) implements LeadsTo {
            @Override
            public boolean from() {
                return at.n < 0;
            }

            @Override
            public boolean to() {
                return false;
            }
        }

        @When("walled")
        record Wall(Place at) implements Constraint {
            @Override
            public boolean holds() {
                return at.n < 5;
            }
        }
    }

    private static LivenessReport check(Ring.RingBounds bounds) {
        return check(Model.of(Ring.class).within(bounds), Plan.Symmetry.OFF);
    }

    private static LivenessReport check(Instance instance, Plan.Symmetry symmetry) {
        var plan = Plan.DEFAULT.withWorkers(1).withDeadlock(false).withSymmetry(symmetry);
        return Liveness.check(instance, plan, new Control(), Progress.Listener.SILENT);
    }

    private static Lasso lasso(LivenessReport found) {
        return assertInstanceOf(Verdict.NotLive.class, found.report().verdict()).lasso();
    }

    @Test
    void aBehaviourMayStopWhereverNothingIsFair() {
        var lasso = lasso(check(new Ring.RingBounds(9, false, false, false, false)));
        assertTrue(lasso.stutters());
        assertEquals(1, lasso.trace().length());
    }

    @Test
    void aFairActionIsNotServedByAStepThatChangesNothing() {
        var found = check(new Ring.RingBounds(9, true, false, false, false));
        assertEquals("holds", found.report().verdict().label());
    }

    @Test
    void anActionThatCanOnlyStutterIsNeverEnabled() {
        var found = check(new Ring.RingBounds(9, false, true, false, false));
        assertTrue(lasso(found).stutters());
        assertTrue(found.idle().toString().contains("Spin"), found.idle()::toString);
    }

    @Test
    void aCounterexampleIsALoopAndNotTheWholeComponent() {
        var lasso = lasso(Model.of(Grid.class).within(new Grid.GridBounds(4)));
        assertEquals(0, lasso.loop());
        assertEquals(3, lasso.trace().length());
    }

    @Test
    void aConstraintIsSaidToLeaveBehavioursOutWhateverFairnessSays() {
        var found = check(new Ring.RingBounds(9, true, false, false, true));
        var within = assertInstanceOf(Verdict.HoldsWithin.class, found.report().verdict());
        assertEquals(Verdict.Limit.CONSTRAINT, within.limit());
        assertEquals(5, found.report().census().distinct());
    }

    @Test
    void anActionThatLeadsOutOfAConstraintIsEnabledAllTheSame() {
        var stops = check(new Ring.RingBounds(9, false, false, false, true));
        assertTrue(lasso(stops).stutters());
    }

    @Test
    void aClaimThatBeginsNowhereIsSaidToSayNothing() {
        var found = check(new Ring.RingBounds(9, true, false, true, false));
        assertEquals("holds", found.report().verdict().label());
        var ends = found.claims().getFirst();
        assertEquals(List.of(), ends.notes());
        var leaves = found.claims().getLast();
        assertTrue(leaves.notes().toString().contains("begins nowhere"), leaves.notes()::toString);
        assertEquals(List.of("weak fairness of Go"), leaves.unneeded());
        assertEquals(List.of(), ends.unneeded());
    }

    private static Lasso lasso(Instance instance) {
        return lasso(check(instance, Plan.Symmetry.OFF));
    }

    /// Goes about on a square with a way back everywhere: one component, in which nothing is ever
    /// finished.
    public static final class Grid implements Protocol<Grid.GridBounds> {

        public record GridBounds(@Default("4") int side) {}

        public record Spot(int x, int y) {}

        @Override
        public Setup setup(GridBounds bounds) {
            return new Setup().shared(new Spot(0, 0)).weaklyFair(Move.class);
        }

        record Move(boolean across, boolean back, GridBounds bounds) implements SharedAction<Spot> {
            @Override
            public Outcome<Spot> step(Spot at) {
                int by = back ? -1 : 1;
                var next = across ? new Spot(at.x + by, at.y) : new Spot(at.x, at.y + by);
                if (Math.min(next.x, next.y) < 0) return skip("at the edge");
                if (Math.max(next.x, next.y) == bounds.side) return skip("at the other edge");
                return to(next);
            }
        }

        record Leaves(Spot at) implements AlwaysEventually {
            @Override
            public boolean holds() {
                return at.x < 0;
            }
        }
    }

    /// Two hosts in turn: nothing tells them apart but their names.
    public static final class Twins implements Protocol<Twins.TwinsBounds> {

        public record TwinsBounds(@Default("2") int twins, @Default("false") boolean fair) {}

        public record Twin(boolean eats) {}

        @Override
        public Setup setup(TwinsBounds bounds) {
            var setup =
                    new Setup()
                            .hosts(Twin.class, bounds.twins, _ -> Outcome.to(new Twin(false)))
                            .symmetric(Twin.class);
            return bounds.fair
                    ? setup.weaklyFair(Eat.class, Stop.class)
                    : setup.weaklyFair(Stop.class);
        }

        record Eat() implements HostAction<Twin> {
            @Override
            public Outcome<Twin> step(Twin self, Local at) {
                return self.eats ? skip("eats") : to(new Twin(true));
            }
        }

        record Stop() implements HostAction<Twin> {
            @Override
            public Outcome<Twin> step(Twin self, Local at) {
                return self.eats ? to(new Twin(false)) : skip("does not eat");
            }
        }

        record Eats(At<Twin> twin) implements AlwaysEventually {
            @Override
            public boolean holds() {
                return twin.state().eats;
            }
        }
    }

    /// States that differ in names alone are not one in a behaviour: who eats in the next round is
    /// another than who has eaten.
    @Test
    void symmetryIsNotTakenForLiveness() {
        var hungry = Model.of(Twins.class).within(new Twins.TwinsBounds(2, false));
        var found = check(hungry, Plan.Symmetry.ON);
        assertEquals(3, found.report().census().distinct());
        assertTrue(lasso(found).stutters());
        var fed = Model.of(Twins.class).within(new Twins.TwinsBounds(2, true));
        for (var symmetry : Plan.Symmetry.values()) {
            var holds = check(fed, symmetry);
            assertEquals("holds", holds.report().verdict().label());
            assertEquals(2, holds.claims().getFirst().tuples());
        }
        assertFalse(check(fed, Plan.Symmetry.ON).report().census().distinct() > 3);
    }

    /// Two ways that meet, of which one has done what is claimed: it is not done on the other.
    public static final class Join implements Protocol<Join.JoinBounds> {

        public record JoinBounds() {}

        public record Node(int n) {}

        @Override
        public Setup setup(JoinBounds bounds) {
            return new Setup().shared(new Node(0)).weaklyFair(Up.class);
        }

        /// From 0 by way of 1 or 2 to 3, and back and forth between 3 and 4.
        record Up(boolean second) implements SharedAction<Node> {
            @Override
            public Outcome<Node> step(Node at) {
                return switch (at.n) {
                    case 0 -> to(new Node(second ? 2 : 1));
                    case 3 -> to(new Node(4));
                    default -> to(new Node(3));
                };
            }
        }

        record PassesOne(Node at) implements LeadsTo {
            @Override
            public boolean from() {
                return at.n == 0;
            }

            @Override
            public boolean to() {
                return at.n == 1;
            }
        }
    }

    @Test
    void waysThatMeetAreStillTwoWays() {
        var lasso = lasso(Model.of(Join.class).within(new Join.JoinBounds()));
        var nodes =
                lasso.trace().states().stream()
                        .map(state -> ((Join.Node) state.shared().orElseThrow()).n())
                        .toList();
        assertEquals(List.of(0, 2, 3, 4, 3), nodes);
        assertEquals(2, lasso.loop());
    }
}
