package dev.ironwright.invariants.liveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Step;
import dev.ironwright.invariants.liveness.LinkReport.Kind;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Chain;
import dev.ironwright.protocols.Fairness;
import dev.ironwright.protocols.Hosts;
import dev.ironwright.protocols.Link;
import dev.ironwright.protocols.Link.Helper;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Claims about behaviours of hosts and packets, against a slow reading of their definitions.
class WanderingTest {

    private static final Plan PLAN = Plan.DEFAULT.withWorkers(1).withDeadlock(false);

    private static final String EVERYTHING =
            "Arrives Arrives-not Goes Goes-not Leads Leads-not Recurs Recurs-not Settles"
                    + " Settles-not back disabled gap no_help sound starved unfair";

    @Test
    void agreesWithTheDefinitionsOnProtocolsThrownByDice() {
        var seen = new TreeSet<String>();
        LongStream.range(0, 80).forEach(seed -> seen.addAll(run(seed)));
        assertEquals(EVERYTHING, String.join(" ", seen));
    }

    @Test
    @Tag("long")
    void agreesWithTheDefinitionsOnManyProtocolsThrownByDice() {
        LongStream.range(60, 3000).parallel().forEach(WanderingTest::run);
    }

    /// What was met.
    private static Set<String> run(long seed) {
        try {
            var one = new Case(seed);
            one.compare();
            return one.seen;
        } catch (RuntimeException e) {
            throw new AssertionError("seed=" + seed, e);
        }
    }

    /// One protocol.
    private static final class Case {

        private final Wandering.Bounds bounds;
        private final Instance instance;
        private final WanderingGraph graph;
        private final Set<String> seen = new TreeSet<>();

        Case(long seed) {
            bounds = new Wandering.Bounds(seed);
            instance = Model.of(Wandering.class).within(bounds);
            graph =
                    new WanderingGraph(
                            instance, state -> new Wandering.Walled(all(state), bounds).holds());
        }

        void compare() {
            var found = Liveness.check(instance, PLAN, new Control(), Progress.Listener.SILENT);
            assertEquals(graph.states().size(), found.report().census().distinct(), this::toString);
            for (var claim : found.claims()) {
                assertEquals(
                        holds(claim.claim()),
                        !(claim.answer() instanceof Answer.Evaded),
                        () -> claim.claim() + " " + this);
                seen.add(claim.claim() + (holds(claim.claim()) ? "" : "-not"));
                claim.chains().forEach(this::compare);
            }
            assertEquals(5, found.claims().size());
        }

        private boolean holds(String claim) {
            return switch (claim) {
                case "Leads" ->
                        pairs().allMatch(pair ->
                                leads(s -> leading(s, pair).from(), s -> leading(s, pair).to()));
                case "Arrives" -> packets().stream().allMatch(this::arrives);
                case "Recurs" ->
                        each(host ->
                                !evades(
                                        _ -> true,
                                        s -> new Wandering.Recurs(at(s, host), bounds).holds()));
                case "Settles" -> each(this::settles);
                default -> each(host -> leads(s -> rank(s, host) >= 0, s -> rank(s, host) == 2));
            };
        }

        private static boolean each(IntPredicate hosts) {
            return IntStream.range(0, 2).allMatch(hosts);
        }

        private static IntStream pairs() {
            return IntStream.range(0, 4);
        }

        private Wandering.Leads leading(int state, int pair) {
            return new Wandering.Leads(at(state, pair / 2), at(state, pair % 2), bounds);
        }

        private boolean arrives(Packet<Wandering.Token> token) {
            return leads(
                    s -> graph.states().get(s).network().contains(token),
                    s -> new Wandering.Arrives(token, all(s), bounds).to());
        }

        private boolean settles(int host) {
            return !graph.evaded(
                    _ -> true, _ -> true, s -> !new Wandering.Settles(at(s, host), bounds).holds());
        }

        private boolean leads(IntPredicate from, IntPredicate to) {
            return !evades(from, to);
        }

        private boolean evades(IntPredicate from, IntPredicate to) {
            return graph.evaded(s -> from.test(s) && !to.test(s), to.negate(), to.negate());
        }

        private void compare(ChainReport report) {
            int host = ((Wandering.Goes) report.tuple()).host().id().index();
            for (int link = 0; link < report.links().size(); link++) {
                var kinds = EnumSet.noneOf(Kind.class);
                report.links().get(link).flaws().forEach(flaw -> kinds.add(flaw.kind()));
                kinds.forEach(kind -> seen.add(kind.name().toLowerCase(Locale.ROOT)));
                int place = link;
                assertEquals(
                        flaws(link, host), kinds, () -> "link=%d of %s".formatted(place, this));
            }
            if (report.sound()) {
                seen.add("sound");
                assertTrue(leads(s -> rank(s, host) >= 0, s -> rank(s, host) == 2), this::toString);
            }
        }

        private Set<Kind> flaws(int link, int host) {
            var kinds = EnumSet.noneOf(Kind.class);
            for (int state = 0; state < graph.states().size(); state++) {
                if (rank(state, host) == link) {
                    var helper = chain(state, host).links().get(link).helper();
                    kinds.addAll(waiting(helper, state, link, host));
                    for (var edge : graph.edges(state)) {
                        if (edge.to() >= 0) {
                            boolean helps = helps(helper, edge.step());
                            kinds.addAll(after(helps, rank(edge.to(), host), link));
                        }
                    }
                }
            }
            return kinds;
        }

        private static Set<Kind> after(boolean helps, int rank, int link) {
            if (rank < 0) return EnumSet.of(Kind.GAP);
            if (rank < link) return EnumSet.of(Kind.BACK);
            return helps && rank == link ? EnumSet.of(Kind.NO_HELP) : EnumSet.noneOf(Kind.class);
        }

        /// What is wrong with the helpful step in a state of the link.
        private Set<Kind> waiting(Helper helper, int state, int link, int host) {
            IntPredicate waits = s -> rank(s, host) == link && !enabled(helper, s);
            if (fair(helper).isEmpty()) return EnumSet.of(Kind.UNFAIR);
            if (!waits.test(state)) return EnumSet.noneOf(Kind.class);
            if (!fair(helper).get()) return EnumSet.of(Kind.DISABLED);
            return graph.evaded(waits, waits, waits)
                    ? EnumSet.of(Kind.STARVED)
                    : EnumSet.noneOf(Kind.class);
        }

        private boolean enabled(Helper helper, int state) {
            return graph.edges(state).stream().anyMatch(edge -> helps(helper, edge.step()));
        }

        private static boolean helps(Helper helper, Step step) {
            if (!(step instanceof Step.Taken(var by, var action, var received, var _))) {
                return false;
            }
            return switch (helper) {
                case Helper.Act(var type, var host) ->
                        action.getClass() == type && host.equals(Optional.of(by));
                case Helper.Deliver(var packet) -> received.equals(Optional.of(packet));
                case Helper.Pass _ -> false;
            };
        }

        /// Whether something makes the helper be taken, and whether that is strong.
        private Optional<Boolean> fair(Helper helper) {
            return instance.setup().fairness().stream()
                    .filter(each ->
                            switch (helper) {
                                case Helper.Act(var type, var _) ->
                                        each.equals(new Fairness.Weak(type))
                                                || each.equals(new Fairness.Strong(type))
                                                || each instanceof Fairness.RoundRobin;
                                case Helper.Deliver _ -> each instanceof Fairness.Delivery;
                                case Helper.Pass _ -> each instanceof Fairness.Clocks;
                            })
                    .map(each ->
                            each instanceof Fairness.Strong || each instanceof Fairness.Delivery)
                    .max(Boolean::compare);
        }

        private Chain chain(int state, int host) {
            return new Wandering.Goes(at(state, host), all(state), bounds);
        }

        private int rank(int state, int host) {
            var chain = chain(state, host);
            if (chain.reached()) return 2;
            var in = chain.links().stream().map(Link::in).toList();
            return in.get(1) ? 1 : in.get(0) ? 0 : -1;
        }

        @SuppressWarnings("unchecked")
        private At<Wandering.Host> at(int state, int host) {
            return (At<Wandering.Host>) graph.states().get(state).hosts().get(host);
        }

        private Hosts<Wandering.Host> all(int state) {
            return all(graph.states().get(state));
        }

        @SuppressWarnings("unchecked")
        private static Hosts<Wandering.Host> all(GlobalState state) {
            return new Hosts<>((List<At<Wandering.Host>>) (List<?>) state.hosts());
        }

        @SuppressWarnings("unchecked")
        private List<Packet<Wandering.Token>> packets() {
            return graph.states().stream()
                    .flatMap(state -> state.network().stream())
                    .distinct()
                    .map(packet -> (Packet<Wandering.Token>) packet)
                    .toList();
        }

        @Override
        public String toString() {
            return bounds + " over " + bounds.network();
        }
    }
}
