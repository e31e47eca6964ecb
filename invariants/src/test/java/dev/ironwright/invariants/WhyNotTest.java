package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import static java.util.stream.Collectors.toSet;

import com.google.common.collect.Sets;

import dev.ironwright.explorer.Disabled;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.reference.RandomProtocols;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Instance.BoundAction;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// In every state every action of every host either can happen or says why it cannot.
class WhyNotTest {

    /// An action of a host, with a packet when it receives one that lies there for it.
    private record Chance(Optional<HostId> host, Action<?> action, Optional<Packet<?>> packet) {}

    @ParameterizedTest
    @EnumSource
    void everyActionCanHappenOrSaysWhyNot(Network network) {
        LongStream.range(0, 40)
                .forEach(seed -> walk(RandomProtocols.instance(seed, network), seed));
    }

    private static void walk(Instance instance, long seed) {
        var dice = new SplittableRandom(seed);
        var stepper = new Stepper(instance);
        var state = stepper.initial().getFirst();
        for (int i = 0; i < 20; i++) {
            var successors = stepper.successors(state);
            assertCovered(instance, state, successors, stepper.disabled(state));
            if (successors.isEmpty()) {
                return;
            }
            state = successors.get(dice.nextInt(successors.size())).after();
        }
    }

    private static void assertCovered(
            Instance instance,
            GlobalState state,
            List<Trace.Transition> successors,
            List<Disabled> disabled) {
        var can = successors.stream().flatMap(it -> chance(it.step())).collect(toSet());
        var cannot = new HashSet<Chance>();
        for (var each : disabled) {
            assertFalse(each.reason().isBlank());
            var chance = new Chance(each.host(), each.action(), each.packet());
            assertEquals(true, cannot.add(chance), () -> "said twice: " + each);
        }
        assertEquals(Set.of(), Sets.intersection(can, cannot));
        assertEquals(chances(instance, state), Sets.union(can, cannot));
    }

    private static Stream<Chance> chance(Step step) {
        return switch (step) {
            case Step.Taken(var host, var action, var received, var _) ->
                    Stream.of(new Chance(Optional.of(host), action, received));
            case Step.Shared(var action) ->
                    Stream.of(new Chance(Optional.empty(), action, Optional.empty()));
            case Step.Environmental _ -> Stream.empty();
        };
    }

    private static Set<Chance> chances(Instance instance, GlobalState state) {
        return instance.actions().stream()
                .flatMap(action -> chances(instance, action, state))
                .collect(toSet());
    }

    private static Stream<Chance> chances(Instance instance, BoundAction bound, GlobalState state) {
        var action = bound.action();
        if (action instanceof SharedAction<?>) {
            return Stream.of(new Chance(Optional.empty(), action, Optional.empty()));
        }
        return state.hosts().stream()
                .filter(at -> bound.type().state().isInstance(at.state()))
                .map(At::id)
                .flatMap(host ->
                        action instanceof Receive<?, ?>
                                ? receiving(instance, bound, state, host)
                                : Stream.of(
                                        new Chance(Optional.of(host), action, Optional.empty())));
    }

    /// One chance for each packet that could be received now, or one without a packet.
    private static Stream<Chance> receiving(
            Instance instance, BoundAction bound, GlobalState state, HostId host) {
        var first = new HashSet<HostId>();
        var packets = new HashSet<Packet<?>>();
        for (var packet : state.network()) {
            boolean next = !instance.setup().network().ordered();
            if (packet.destination().equals(host)
                    && (first.add(packet.source()) || next)
                    && bound.type().message().orElseThrow().isInstance(packet.message())) {
                packets.add(packet);
            }
        }
        return packets.isEmpty()
                ? Stream.of(new Chance(Optional.of(host), bound.action(), Optional.empty()))
                : packets.stream()
                        .map(it -> new Chance(Optional.of(host), bound.action(), Optional.of(it)));
    }

    record None() {}

    record Node(int n) {}

    record Knock() implements Message {}

    record Letter() implements Message {}

    static final class Door implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup()
                    .hosts(
                            Node.class,
                            2,
                            at -> {
                                var start = Outcome.to(new Node(at.index()));
                                return at.index() == 0
                                        ? start.send(at.next(), new Knock())
                                                .send(at.next(), new Letter())
                                        : start;
                            })
                    .over(Network.ORDERED);
        }

        record Open() implements Receive<Node, Knock> {
            @Override
            public Outcome<Node> step(Node self, Packet<Knock> in, Local at) {
                return skip("does not open");
            }
        }

        record Read() implements Receive<Node, Letter> {
            @Override
            public Outcome<Node> step(Node self, Packet<Letter> in, Local at) {
                return stay();
            }
        }
    }

    @Test
    void theReasonsAreGivenInWords() {
        var instance = Model.of(Door.class).within(Map.of(), Optional.empty());
        var stepper = new Stepper(instance);
        var reasons =
                stepper.disabled(stepper.initial().getFirst()).stream()
                        .map(it ->
                                it.host().orElseThrow()
                                        + " "
                                        + it.action()
                                        + it.packet().map(packet -> " " + packet).orElse("")
                                        + ": "
                                        + it.reason())
                        .collect(toSet());
        assertEquals(
                Set.of(
                        "node0 Open[]: there is no Knock to receive",
                        "node0 Read[]: there is no Letter to receive",
                        "node1 Open[] node0→node1 Knock[]: does not open",
                        "node1 Read[]: there is a Letter, but another packet comes before it"),
                reasons);
    }
}
