package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.stream.Collectors.toMap;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.reference.RandomProtocols;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.LongStream;

/// What multiplies states, counted again by thinking parts away of every state.
class EstimateTest {

    record Bounds(@Default("3") int cups, @Default("4") int most, @Default("7") int unused) {}

    record Cup(int drops, int shakes) {}

    record Spill(int drops) implements Message {}

    record Song(int verse) implements Message {}

    /// Cups are filled; they are also shaken, of which no claim knows, and sung to.
    static final class Cups implements Protocol<Bounds> {
        @Override
        public Setup setup(Bounds bounds) {
            return new Setup().hosts(Cup.class, bounds.cups(), _ -> Outcome.to(new Cup(0, 0)));
        }

        record Fill(Bounds bounds) implements HostAction<Cup> {
            @Override
            public Outcome<Cup> step(Cup self, Local at) {
                if (self.drops == bounds.most()) return skip("is full");
                return to(new Cup(self.drops + 1, self.shakes)).send(at.next(), new Spill(1));
            }
        }

        record Shake() implements HostAction<Cup> {
            @Override
            public Outcome<Cup> step(Cup self, Local at) {
                if (self.shakes == 2) return skip("is shaken");
                return to(new Cup(self.drops, self.shakes + 1)).send(at.next(), new Song(1));
            }
        }

        record Listen() implements Receive<Cup, Song> {
            @Override
            public Outcome<Cup> step(Cup self, Packet<Song> in, Local at) {
                return skip("has no ears");
            }
        }

        record Full(At<Cup> cup, Packet<Spill> spill, Bounds bounds) implements Invariant {
            @Override
            public boolean holds() {
                return cup.state().drops() <= bounds.most();
            }
        }
    }

    private static Estimate estimate(Instance instance) {
        var plan = Plan.DEFAULT.withMaxStates(20_000).withWorkers(1);
        return Estimate.of(instance, plan, new Control(), Progress.Listener.SILENT);
    }

    private static Estimate cups(String... bounds) {
        var all = bounds.length == 0 ? Map.<String, String>of() : Map.of(bounds[0], bounds[1]);
        return estimate(Model.of(Cups.class).within(all, Optional.empty()));
    }

    @Test
    void aFieldThatVariesByItselfMultipliesByItsValues() {
        var factors = factors(cups());
        // 3 cups with 5 fillings and 3 shakings; the packets still tell whether there was any.
        assertEquals(3375, cups().census().distinct());
        assertEquals(15.6, factors.get("Cup.drops"), 0.5);
        assertEquals(3.4, factors.get("Cup.shakes"), 0.1);
        assertEquals(1, factors.get("Spill packets"), 0.1);
    }

    @Test
    void whatNoClaimMentionsIsNamed() {
        assertEquals(
                List.of("Cup.shakes", "Song packets", "Bounds.cups", "Bounds.unused"),
                cups().unmentioned().orElseThrow());
    }

    @Test
    void aBoundIsFollowedFromWhereAllStatesAreFound() {
        var instance = Model.of(Cups.class).within(Map.of("cups", "5"), Optional.empty());
        var whole = estimate(instance);
        assertTrue(!whole.complete());
        var growth =
                Growth.of(
                        "cups",
                        5,
                        whole,
                        cups -> Optional.of(cups("cups", String.valueOf(cups))),
                        () -> false);
        // 15 to the power of the cups.
        assertEquals(
                new Growth("cups", 5, 3, OptionalDouble.of(15), OptionalDouble.of(759375)), growth);
    }

    private static Map<String, Double> factors(Estimate estimate) {
        return estimate.contributions().stream()
                .collect(toMap(Estimate.Contribution::part, Estimate.Contribution::factor));
    }

    @ParameterizedTest
    @EnumSource
    void typesOfPacketsAreThoughtAwayAsTheReferenceDoes(Network network) {
        long compared =
                LongStream.range(0, 40)
                        .mapToObj(seed -> RandomProtocols.instance(seed, network))
                        .filter(EstimateTest::isLikeThinking)
                        .count();
        assertTrue(compared > 8, () -> "too few were explored whole: " + compared);
    }

    private static boolean isLikeThinking(Instance instance) {
        var stepper = new Stepper(instance);
        var claims = new StateClaims(instance);
        Set<GlobalState> seen = new HashSet<>();
        var open = new ArrayDeque<GlobalState>();
        stepper.initial().stream().filter(claims::admits).filter(seen::add).forEach(open::add);
        while (!open.isEmpty() && seen.size() < 3_000) {
            for (var next : stepper.successors(open.remove())) {
                if (claims.admits(next.after()) && seen.add(next.after())) {
                    open.add(next.after());
                }
            }
        }
        if (seen.size() >= 3_000) {
            return false;
        }
        var factors = factors(estimate(instance));
        seen.stream()
                .flatMap(state -> state.network().stream())
                .map(packet -> packet.message().getClass())
                .distinct()
                .forEach(type -> {
                    double left = seen.stream().map(it -> without(it, type)).distinct().count();
                    double found = factors.get(type.getSimpleName() + " packets");
                    assertEquals(1, found / (seen.size() / left), 0.1, type::getName);
                });
        return true;
    }

    private static GlobalState without(GlobalState state, Class<?> message) {
        return new GlobalState(
                state.hosts(),
                state.network().stream()
                        .filter(packet -> packet.message().getClass() != message)
                        .toList(),
                state.shared(),
                state.ghost(),
                state.environment());
    }
}
