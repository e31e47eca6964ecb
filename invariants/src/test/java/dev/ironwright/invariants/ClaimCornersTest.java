package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.reference.ReferenceExplorer.Findings;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Corner cases of what claims range over.
class ClaimCornersTest {

    @ParameterizedTest
    @EnumSource(names = {"UNORDERED_DUPLICATING", "UNORDERED_LOSSY", "ORDERED_LOSSY"})
    void everyClaimAloneIsJudgedAlike(Network network) {
        var model = Model.of(Painters.class);
        var lengths = new TreeMap<String, Integer>();
        for (var claim : model.claims()) {
            var alone = model.claiming(List.of(claim.name()));
            agreed(alone.within(Map.of(), Optional.of(network)), network)
                    .length()
                    .ifPresent(length -> lengths.put(claim.name(), length));
        }
        assertEquals(
                network.consumes()
                        ? "{BoardChanges=7, InboxAndGhost=7, NoneIsTheWitness=2,"
                                + " PacketAndTwoHosts=5, SomebodyIsRed=4, SomebodyWaits=4,"
                                + " Stutters=7, ThreePackets=7}"
                        : "{InboxAndGhost=5, NoneIsTheWitness=2, PacketAndTwoHosts=5,"
                                + " SomebodyIsRed=4, SomebodyWaits=4}",
                lengths.toString());
    }

    @ParameterizedTest
    @EnumSource
    void allClaimsTogetherAreJudgedAlike(Network network) {
        var model = Model.of(Painters.class);
        var found = agreed(model.within(Map.of(), Optional.of(network)), network);
        assertEquals(Optional.of("NoneIsTheWitness"), found.property());
    }

    private static Findings agreed(Instance instance, Network network) {
        return Agreement.on(instance, Plan.DEFAULT.withMaxDepth(network.consumes() ? 7 : 6));
    }

    record None() {}

    record Jug(int litres) {}

    /// There are no hosts, only shared variables.
    static final class Jugs implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().shared(new Jug(0), new Jug(5), new Jug(0));
        }

        record Fill(boolean quickly) implements SharedAction<Jug> {
            @Override
            public Outcome<Jug> step(Jug jug) {
                if (jug.litres > 5) return skip("is full");
                return oneOf(to(new Jug(jug.litres + (quickly ? 3 : 1))), to(jug));
            }
        }

        record Overflows(Change<Jug> jug, Jug now) implements StepInvariant {
            @Override
            public boolean holds() {
                return jug.after().equals(now) && now.litres < 8;
            }
        }

        record Seven(Jug jug) implements Reachable {
            @Override
            public boolean holds() {
                return jug.litres == 7;
            }
        }

        record Six(Jug jug) implements Final {
            @Override
            public boolean holds() {
                return jug.litres == 6;
            }
        }
    }

    @Test
    void aProtocolMayHaveNoHosts() {
        var model = Model.of(Jugs.class);
        var all = Agreement.on(model.within(Map.of(), Optional.empty()), Plan.DEFAULT);
        assertEquals(Optional.of("Overflows"), all.property());
        var goals = model.claiming(List.of("Seven")).within(Map.of(), Optional.empty());
        assertEquals("deadlock", Agreement.on(goals, Plan.DEFAULT).verdict());
        var anywhere = Plan.DEFAULT.withDeadlock(false);
        assertEquals("holds", Agreement.on(goals, anywhere).verdict());
        assertEquals(9, Agreement.on(goals, anywhere).distinct());
    }

    /// Nothing at all: one state, in which nothing can happen.
    static final class Nothing implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup();
        }
    }

    @Test
    void aProtocolMayHaveNothing() {
        var instance = Model.of(Nothing.class).within(Map.of(), Optional.empty());
        assertEquals("deadlock", Agreement.on(instance, Plan.DEFAULT).verdict());
        var found = Agreement.on(instance, Plan.DEFAULT.withDeadlock(false));
        assertEquals("holds", found.verdict());
        assertEquals(1, found.distinct());
    }
}
