package dev.ironwright.invariants.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.liveness.LinkReport.Kind;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// Links that time ends, on protocols thrown by dice, against a walk through every stay in them.
class TimedLinksTest {

    private static final Plan PLAN = Plan.DEFAULT.withWorkers(1).withDeadlock(false);

    /// Two hosts that change with the time.
    public static final class Changing implements Protocol<Changing.Bounds> {

        public record Bounds(@Default("0") long seed) {

            int thrown(int sides, Object... question) {
                return new SplittableRandom(31 * seed + Arrays.toString(question).hashCode())
                        .nextInt(sides);
            }

            int most() {
                return thrown(4, "most");
            }
        }

        public record Host(int n) {}

        @Override
        public Setup setup(Bounds bounds) {
            var setup = new Setup().hosts(Host.class, 2, _ -> Outcome.to(new Host(0))).clocks(3, 2);
            return bounds.thrown(4, "fair") == 0 ? setup : setup.fairClocks();
        }

        record Move(Clock now, Bounds bounds) implements HostAction<Host> {
            @Override
            public Outcome<Host> step(Host self, Local at) {
                if (bounds.thrown(3, now, self, at.self()) == 0) return skip("thrown");
                return to(new Host(bounds.thrown(3, now, self)));
            }
        }

        record Passes(At<Host> host, Hosts<Host> hosts, Environment now, Bounds bounds)
                implements Chain {
            @Override
            public List<Link> links() {
                var clock = hosts.all().get(1 - host.id().index()).id();
                return List.of(link("passing", in()).within(bounds.most(), clock));
            }

            boolean in() {
                return !reached() && bounds.thrown(3, "in", hosts.all(), now.clocks()) > 0;
            }

            @Override
            public boolean reached() {
                return bounds.thrown(5, "reached", hosts.all()) == 0;
            }
        }
    }

    private record Stay(GlobalState state, int since) {}

    @Test
    void theLongestStayIsTheOneThatAWalkFinds() {
        var seen = new TreeSet<Kind>();
        LongStream.range(0, 150)
                .forEach(seed -> {
                    var bounds = new Changing.Bounds(seed);
                    var instance = Model.of(Changing.class).within(bounds);
                    var found =
                            Liveness.check(instance, PLAN, new Control(), Progress.Listener.SILENT);
                    for (var chain : found.claims().getFirst().chains()) {
                        int host = ((Changing.Passes) chain.tuple()).host().id().index();
                        var link = chain.links().getFirst();
                        link.flaws().forEach(flaw -> seen.add(flaw.kind()));
                        compare(bounds, link, longest(instance, bounds, host));
                    }
                });
        assertTrue(seen.contains(Kind.LATE), seen::toString);
        assertTrue(seen.contains(Kind.UNFAIR), seen::toString);
        assertTrue(seen.contains(Kind.STARVED), seen::toString);
    }

    private static void compare(Changing.Bounds bounds, LinkReport link, Optional<Integer> ticks) {
        var expected =
                ticks.map(n -> n == 1 ? "1 tick" : n + " ticks")
                        .map(", after %s at most"::formatted)
                        .orElse("");
        assertEquals(Optional.of("time leads on" + expected), link.timing(), bounds::toString);
        boolean late = link.flaws().stream().anyMatch(flaw -> flaw.kind() == Kind.LATE);
        assertEquals(ticks.orElse(0) > bounds.most(), late, bounds::toString);
    }

    /// Every state of a stay together with what the clock showed when it began.
    private static Optional<Integer> longest(Instance instance, Changing.Bounds bounds, int host) {
        var stepper = new Stepper(instance);
        var states = new ArrayList<>(stepper.initial());
        var stays = new HashSet<Stay>();
        states.stream()
                .filter(state -> claim(state, bounds, host).in())
                .forEach(state -> stays.add(new Stay(state, tick(state, host))));
        for (int at = 0; at < states.size(); at++) {
            var state = states.get(at);
            for (var step : stepper.successors(state)) {
                if (!states.contains(step.after())) states.add(step.after());
                boolean enters =
                        !claim(state, bounds, host).in() && claim(step.after(), bounds, host).in();
                if (enters) stays.add(new Stay(step.after(), tick(step.after(), host)));
            }
        }
        Optional<Integer> longest = Optional.empty();
        var open = new ArrayList<>(stays);
        while (!open.isEmpty()) {
            var stay = open.removeLast();
            for (var step : stepper.successors(stay.state)) {
                if (!step.after().equals(stay.state)) {
                    int span = tick(step.after(), host) - stay.since;
                    longest = Optional.of(Math.max(span, longest.orElse(0)));
                    var next = new Stay(step.after(), stay.since);
                    if (claim(step.after(), bounds, host).in() && stays.add(next)) open.add(next);
                }
            }
        }
        return longest;
    }

    private static int tick(GlobalState state, int host) {
        var clock = state.hosts().get(1 - host).id();
        return state.environment().orElseThrow().clock(clock).tick();
    }

    @SuppressWarnings("unchecked")
    private static Changing.Passes claim(GlobalState state, Changing.Bounds bounds, int host) {
        var all = (List<At<Changing.Host>>) (List<?>) state.hosts();
        var now = state.environment().orElseThrow();
        return new Changing.Passes(all.get(host), new Hosts<>(all), now, bounds);
    }
}
