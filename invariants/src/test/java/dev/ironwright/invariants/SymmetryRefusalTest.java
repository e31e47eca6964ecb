package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

/// What is declared interchangeable and is not is found out, with the two that differ.
class SymmetryRefusalTest {

    /// @param favourite the colour that is special, when one is
    record Bounds(
            @Default("3") int hosts,
            @Default("NONE") Favourite favourite,
            @Default("false") boolean byOrder,
            @Default("false") boolean byIndex,
            @Default("false") boolean claimByOrder,
            @Default("false") boolean oneStartsAhead,
            @Default("false") boolean ghostByOrder,
            @Default("false") boolean first) {

        List<Colour> palette() {
            return List.of(Colour.values());
        }

        List<Colour> some() {
            return favourite == Favourite.IN_CLAIM ? List.of(Colour.RED) : palette();
        }
    }

    enum Favourite {
        NONE,
        IN_STEP,
        IN_CLAIM
    }

    enum Colour {
        RED,
        GREEN
    }

    record Host(int n, Optional<HostId> seen, Optional<Colour> colour) {

        Host with(Optional<HostId> next) {
            return new Host(n, next, colour);
        }
    }

    record Hello() implements Message {}

    record Last(Optional<HostId> host) implements Ghost<Last> {
        @Override
        public Last after(HostStep step) {
            boolean later = host.stream().allMatch(it -> it.compareTo(step.host()) < 0);
            return later ? new Last(Optional.of(step.host())) : this;
        }
    }

    /// Hosts greet each other, in as many ways wrongly as the bounds say.
    static final class Greetings implements Protocol<Bounds> {
        @Override
        public Setup setup(Bounds bounds) {
            var setup =
                    new Setup()
                            .hosts(
                                    Host.class,
                                    bounds.hosts,
                                    at ->
                                            Outcome.to(
                                                    new Host(
                                                            bounds.oneStartsAhead && at.index() == 1
                                                                    ? 1
                                                                    : 0,
                                                            Optional.empty(),
                                                            Optional.empty())))
                            .symmetric(Host.class)
                            .symmetric(bounds.palette());
            return bounds.ghostByOrder ? setup.ghost(new Last(Optional.empty())) : setup;
        }

        record Greet(Bounds bounds) implements HostAction<Host> {
            @Override
            public Outcome<Host> step(Host self, Local at) {
                if (self.n > 0) return skip("has greeted");
                var next = new Host(1, self.seen, self.colour);
                if (bounds.byIndex) return to(next).send(at.next(), new Hello());
                return bounds.first
                        ? to(next).send(at.role().getFirst(), new Hello())
                        : to(next).broadcast(at.role(), new Hello());
            }
        }

        record Hear(Bounds bounds) implements Receive<Host, Hello> {
            @Override
            public Outcome<Host> step(Host self, Packet<Hello> in, Local at) {
                if (self.seen.isPresent()) return skip("has heard");
                boolean before = in.source().compareTo(at.self()) < 0;
                if (bounds.byOrder && before) return skip("comes later");
                return to(self.with(Optional.of(in.source())));
            }
        }

        record Paint(@In("palette") Colour colour, Bounds bounds) implements HostAction<Host> {
            @Override
            public Outcome<Host> step(Host self, Local at) {
                boolean special = bounds.favourite == Favourite.IN_STEP;
                if (special && colour != Colour.RED) return skip("not the one");
                return to(new Host(self.n, self.seen, Optional.of(colour)));
            }
        }

        record Orderly(At<Host> host, Bounds bounds) implements Invariant {
            @Override
            public boolean holds() {
                return !bounds.claimByOrder
                        || host.state().seen().stream()
                                .allMatch(it -> it.index() < host.id().index() + 2);
            }
        }

        record Paints(At<Host> host, @In("some") Colour colour, Bounds bounds)
                implements Reachable {
            @Override
            public boolean holds() {
                return host.state().colour().equals(Optional.of(colour))
                        && (!bounds.claimByOrder || host.id().index() > 0);
            }
        }

        record Anywhere() implements Final {
            @Override
            public boolean holds() {
                return true;
            }
        }
    }

    private static Report check(Plan.Symmetry symmetry, long many, String... settings) {
        var map = new java.util.HashMap<String, String>();
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            map.put(parts[0], parts[1]);
        }
        var instance = Model.of(Greetings.class).within(map, Optional.empty());
        return Agreement.check(
                instance,
                Plan.DEFAULT
                        .withWorkers(1)
                        .withSymmetry(symmetry)
                        .withPartialOrder(Plan.PartialOrder.OFF)
                        .withMany(many));
    }

    @Test
    void whatIsSymmetricIsReduced() {
        var all = check(Plan.Symmetry.OFF, 1);
        var few = check(Plan.Symmetry.ON, 1);
        assertEquals(new Verdict.Holds(), few.verdict());
        assertFalse(all.symmetry().reduced());
        assertTrue(few.symmetry().reduced(), () -> few.symmetry().why());
        assertTrue(few.census().distinct() * 6 < all.census().distinct());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "byOrder=true",
                "byIndex=true",
                "first=true",
                "claimByOrder=true",
                "oneStartsAhead=true",
                "ghostByOrder=true",
                "favourite=IN_STEP",
                "favourite=IN_CLAIM"
            })
    void whatIsNotSymmetricIsRefusedWithThePairThatDiffers(String setting) {
        var report = check(Plan.Symmetry.ON, 1, setting);
        var failed = (Verdict.Failed) report.verdict();
        var what = failed.mistake().what();
        assertEquals(Mistake.Kind.NOT_SYMMETRIC, failed.mistake().kind(), what);
        assertTrue(what.contains("exchanged="), what);
        assertTrue(what.contains("one: ") && what.contains("other: "), what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"byOrder=true", "oneStartsAhead=true", "claimByOrder=true"})
    void leftToItselfTheSearchFallsBackAndSaysSo(String setting) {
        var expected = check(Plan.Symmetry.OFF, 1, setting);
        var found = check(Plan.Symmetry.AUTO, 10, setting);
        assertEquals(expected.verdict(), found.verdict());
        assertEquals(expected.census().distinct(), found.census().distinct());
        assertFalse(found.symmetry().reduced());
        assertTrue(found.symmetry().why().contains("exchanged="), () -> found.symmetry().why());
    }

    @Test
    void leftToItselfTheSearchReducesOnceThereAreMany() {
        var few = check(Plan.Symmetry.AUTO, 1 << 20);
        assertFalse(few.symmetry().reduced());
        assertEquals(check(Plan.Symmetry.OFF, 1).census().distinct(), few.census().distinct());
        var many = check(Plan.Symmetry.AUTO, 10);
        assertTrue(many.symmetry().reduced());
        assertEquals(check(Plan.Symmetry.ON, 1).census().distinct(), many.census().distinct());
        assertEquals(Plan.Symmetry.AUTO, many.plan().symmetry());
    }

    /// Some values are no records or constants, or are declared twice.
    @Test
    void onlyWhatCanBeFoundInAStateIsInterchangeable() {
        var setup = new Setup();
        for (var values : List.of(List.of(1, 2), List.of(Colour.RED, Colour.RED))) {
            var thrown =
                    org.junit.jupiter.api.Assertions.assertThrows(
                            IllegalArgumentException.class, () -> setup.symmetric(values));
            assertTrue(thrown.getMessage().startsWith("symmetric values"));
        }
    }
}
