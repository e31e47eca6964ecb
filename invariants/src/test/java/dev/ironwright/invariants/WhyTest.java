package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.reference.Claims;
import dev.ironwright.explorer.reference.RandomProtocols;
import dev.ironwright.explorer.reference.State;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/// That a violation says of which tuples, in which part, and whether there was a witness.
class WhyTest {

    record None() {}

    record Cup(int drops) {}

    record Drop(int number) implements Message {}

    /// Two cups are filled, and say so to each other.
    static final class Cups implements Protocol<None> {
        @Override
        public Setup setup(None bounds) {
            return new Setup().hosts(Cup.class, 2, _ -> Outcome.to(new Cup(0)));
        }

        record Fill() implements HostAction<Cup> {
            @Override
            public Outcome<Cup> step(Cup self, Local at) {
                if (self.drops == 3) return skip("is full");
                return to(new Cup(self.drops + 1)).send(at.next(), new Drop(self.drops + 1));
            }
        }

        record NeverFour(At<Cup> cup) implements Conjunction {
            @Override
            public List<Part> parts() {
                return List.of(
                        part("not negative", cup.state().drops >= 0),
                        implies("four are spilt", cup.state().drops == 4, () -> false),
                        implies("two say so", cup.state().drops == 2, () -> true));
            }
        }

        record Parts(At<Cup> one, At<Cup> other) implements Conjunction {
            @Override
            public List<Part> parts() {
                int sum = one.state().drops + other.state().drops;
                return List.of(
                        part("not negative", sum >= 0),
                        implies("five is odd", sum == 5, () -> true),
                        part("less than four", sum < 4),
                        part("can be divided", () -> 12 / Math.max(0, 4 - sum) > 0));
            }
        }

        record Steps(Change<Cup> cup) implements StepConjunction {
            @Override
            public List<Part> parts() {
                return List.of(
                        part("grows", cup.after().drops >= cup.before().drops),
                        implies("at two it stops", cup.before().drops == 2, () -> same()));
            }

            private boolean same() {
                return cup.after().equals(cup.before());
            }
        }

        /// The next packet is the witness, but this looks at the first alone.
        record FirstIsSecond(At<Cup> cup) implements Witnessed<Packet<Drop>> {
            @Override
            public Optional<Packet<Drop>> witness(Iterable<Packet<Drop>> drops) {
                return StreamSupport.stream(drops.spliterator(), false)
                        .filter(drop -> drop.source().equals(cup.id()))
                        .findFirst();
            }

            @Override
            public boolean accepts(Packet<Drop> drop) {
                return drop.message().number == cup.state().drops;
            }
        }

        record SomebodySaidSo(Packet<Drop> drop) implements Witnessed<Packet<Drop>> {
            @Override
            public Optional<Packet<Drop>> witness(Iterable<Packet<Drop>> drops) {
                return StreamSupport.stream(drops.spliterator(), false)
                        .filter(other -> other.message().number == drop.message().number + 3)
                        .findFirst();
            }
        }

        record AllFull(At<Cup> cup) implements Final {
            @Override
            public boolean holds() {
                return cup.state().drops == 3;
            }
        }
    }

    private static Report check(String claim) {
        var instance =
                Model.of(Cups.class).claiming(List.of(claim)).within(Map.of(), Optional.empty());
        return Agreement.check(instance, Plan.DEFAULT);
    }

    private static BrokenClaim broken(String claim) {
        var report = check(claim);
        var violated = assertInstanceOf(Verdict.Violated.class, report.verdict());
        var all = new StateClaims(report.instance()).broken(violated.trace());
        assertEquals(List.of(claim), all.stream().map(BrokenClaim::property).toList());
        return all.getFirst();
    }

    @Test
    void everyPartSaysWhetherItIsTrue() {
        var broken = broken("Parts");
        var why = assertInstanceOf(Why.ByParts.class, broken.tuples().getFirst().why());
        assertEquals(
                "[TRUE, SAYS_NOTHING, FALSE, NOT_ASKED]",
                why.parts().stream().map(Why.PartVerdict::answer).toList().toString());
    }

    @Test
    void stepsHavePartsToo() {
        var why = assertInstanceOf(Why.ByParts.class, broken("Steps").tuples().getFirst().why());
        assertEquals(
                "[TRUE, FALSE]",
                why.parts().stream().map(Why.PartVerdict::answer).toList().toString());
    }

    @Test
    void aWrongWitnessIsShownBesideOneThatIsThere() {
        var tuples = broken("FirstIsSecond").tuples();
        var none = tuples.stream().filter(it -> it.why() instanceof Why.NoWitness).findFirst();
        assertEquals(new Why.NoWitness(Optional.empty(), 0), none.orElseThrow().why());
        var instance = check("FirstIsSecond").instance();
        var cup = instance.hosts().getFirst();
        var drops =
                List.of(1, 2).stream()
                        .map(i -> new Packet<>(cup, instance.hosts().getLast(), new Drop(i)))
                        .toList();
        var claim = new Cups.FirstIsSecond(new At<>(cup, new Cup(2)));
        assertEquals(
                new Why.WrongWitness(Optional.of(drops.getFirst()), drops.getLast()),
                Explanation.of(claim, drops));
        assertEquals(
                new Why.NoWitness(Optional.of(drops.getFirst()), 1),
                Explanation.of(claim, drops.subList(0, 1)));
    }

    @Test
    void noWitnessIsToldWithHowManyThereWereToChooseFrom() {
        assertEquals(
                new Why.NoWitness(Optional.empty(), 1),
                broken("SomebodySaidSo").tuples().getFirst().why());
    }

    @Test
    void aPremiseThatIsNeverTrueIsCounted() {
        var premises =
                check("NeverFour").coverage().claims().stream()
                        .filter(it -> it.claim().equals("NeverFour"))
                        .findFirst()
                        .orElseThrow()
                        .premises();
        assertEquals(List.of("four are spilt", "two say so"), List.copyOf(premises.keySet()));
        assertEquals(0, premises.get("four are spilt"));
        assertTrue(premises.get("two say so") > 0);
    }

    @ParameterizedTest
    @EnumSource
    void asManyTuplesFailAsTheReferenceFinds(Network network) {
        assertTrue(LongStream.range(0, 150).map(seed -> compared(seed, network)).sum() > 0);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void asManyTuplesFailInThousandsOfProtocols(Network network) {
        LongStream.range(150, 4_000).forEach(seed -> compared(seed, network));
    }

    /// How many broken claims were compared.
    private static long compared(long seed, Network network) {
        var instance = RandomProtocols.instance(seed, network);
        var report = Agreement.check(instance, RandomProtocols.plan(seed).withWorkers(1));
        if (!(report.verdict() instanceof Verdict.Violated violated)) {
            return 0;
        }
        var all = new StateClaims(instance).broken(violated.trace());
        assertTrue(all.stream().anyMatch(it -> it.property().equals(violated.property())));
        return all.stream().filter(it -> compared(it, instance, violated.trace())).count();
    }

    private static boolean compared(BrokenClaim broken, Instance instance, Trace trace) {
        if (instance.model().claim(broken.property()).orElseThrow().is(Refinement.class)) {
            return false;
        }
        var network = instance.setup().network();
        var states = trace.states();
        var last = State.of(states.getLast(), network);
        var before = states.size() == 1 ? last : State.of(states.get(states.size() - 2), network);
        assertEquals(
                new Claims(instance).failing(broken.property(), before, last),
                broken.count(),
                broken::property);
        return true;
    }
}
