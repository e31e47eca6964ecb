package dev.ironwright.invariants;

import com.google.common.collect.Lists;

import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.invariants.BrokenClaim.FailingTuple;
import dev.ironwright.protocols.Claim;
import dev.ironwright.protocols.Conjunction;
import dev.ironwright.protocols.Constraint;
import dev.ironwright.protocols.Final;
import dev.ironwright.protocols.InParts;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Part;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.Refinement;
import dev.ironwright.protocols.StepInvariant;
import dev.ironwright.protocols.Temporal;
import dev.ironwright.protocols.Witnessed;
import dev.ironwright.protocols.history.Linearizable;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Component;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.Records;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Asks a claim about tuples of values: makes the record, and calls it.
final class Question {

    private final Tables tables;
    private final ClaimType type;
    private final Constructor<? extends Claim> constructor;
    private final List<Integer> located;
    private final List<List<?>> domains = new ArrayList<>();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicBoolean failed = new AtomicBoolean();
    private volatile Consumer<Asked> onAsked = _ -> {};

    /// A tuple with what it may take a witness from, and the answer.
    record Asked(Claim claim, List<?> candidates, boolean fails) {}

    private final Histories histories = new Histories();

    /// How often each premise of a claim in parts was true.
    private final Map<String, LongAdder> premises =
            Collections.synchronizedMap(new LinkedHashMap<>());

    Question(Tables tables, ClaimType type) {
        this.tables = tables;
        this.type = type;
        constructor = Records.constructor(type.record());
        located =
                IntStream.range(0, type.components().size())
                        .filter(i -> ClaimTable.isLocated(type.components().get(i)))
                        .boxed()
                        .toList();
        for (var component : type.components()) {
            domains.add(domain(component));
        }
    }

    private List<?> domain(Component component) {
        return switch (component) {
            case Component.TheBounds _ -> List.of(tables.instance().bounds());
            case Component.Values(var parameter) ->
                    tables.instance().domains().of(type.record(), parameter);
            case Component.Hosts _,
                    Component.AllHosts _,
                    Component.AllPackets _,
                    Component.Abstraction _,
                    Component.Packets _,
                    Component.Inboxes _,
                    Component.Changes _,
                    Component.SharedVariables _,
                    Component.GhostVariables _,
                    Component.TheEnvironment _ ->
                    List.of();
        };
    }

    /// The values that a component ranges over which is about no place of the state.
    List<?> domain(int component) {
        return domains.get(component);
    }

    /// Tells of every tuple that is asked about.
    void onAsked(Consumer<Asked> listener) {
        onAsked = listener;
    }

    /// The claim that it asks about.
    ClaimType type() {
        return type;
    }

    /// What the components range over that are about no place of the state.
    List<List<?>> domains() {
        return domains;
    }

    /// The components that are about a place of the state, by their place in the header.
    List<Integer> located() {
        return located;
    }

    /// True when some tuple did not satisfy the claim.
    boolean failed() {
        return failed.get();
    }

    long asked() {
        return asked.get();
    }

    /// The first tuple that does not satisfy the claim; for a goal, the first that does.
    ///
    /// @param values what each located component ranges over
    /// @param candidates for a witness, when the claim has one
    Optional<Claim> firstFailure(List<List<?>> values, List<?> candidates) {
        for (var tuple : Lists.cartesianProduct(ranges(values))) {
            var claim = claim(tuple);
            asked.incrementAndGet();
            boolean fails = fails(claim, candidates);
            onAsked.accept(new Asked(claim, candidates, fails));
            if (fails) {
                failed.set(true);
                return Optional.of(claim);
            }
        }
        return Optional.empty();
    }

    /// Every tuple that does not satisfy the claim, each with the reason.
    void failures(List<List<?>> values, List<?> candidates, Consumer<FailingTuple> into) {
        for (var tuple : Lists.cartesianProduct(ranges(values))) {
            var claim = claim(tuple);
            asked.incrementAndGet();
            if (fails(claim, candidates)) {
                into.accept(
                        new FailingTuple(
                                claim,
                                answer(claim, "why", () -> Explanation.of(claim, candidates))));
            }
        }
    }

    private List<List<?>> ranges(List<List<?>> values) {
        var ranges = new ArrayList<List<?>>(domains);
        for (int i = 0; i < values.size(); i++) {
            ranges.set(located.get(i), values.get(i));
        }
        return ranges;
    }

    /// How often each premise was true, of a claim that says "if this, then that".
    Map<String, Long> premises() {
        synchronized (premises) {
            var counts = new LinkedHashMap<String, Long>();
            premises.forEach((name, count) -> counts.put(name, count.sum()));
            return counts;
        }
    }

    /// The record itself, for a claim of which there is one tuple.
    ///
    /// @param values the value of each located component
    Claim only(List<List<?>> values) {
        return claim(Lists.cartesianProduct(ranges(values)).getFirst());
    }

    /// What a method of the claim answers.
    <T> T answer(Claim claim, String method, Supplier<T> code) {
        return tables.ask(
                type.record(), method, code, thrown -> threw(claim.toString(), method, thrown));
    }

    /// The record with a value for each component.
    Claim claim(List<?> tuple) {
        return tables.ask(
                type.record(),
                type.name(),
                () -> Records.construct(constructor, tuple.toArray()),
                thrown -> threw(type.name() + tuple, type.name(), thrown));
    }

    boolean fails(Claim claim, List<?> candidates) {
        var method = type.witness().isPresent() ? "witness" : "holds";
        return tables.ask(
                type.record(),
                method,
                () -> answer(claim, candidates),
                thrown -> threw(claim.toString(), method, thrown));
    }

    private boolean answer(Claim claim, List<?> candidates) {
        return switch (claim) {
            case InParts c -> !allHold(c.parts());
            case Linearizable c -> !histories.explain(c);
            case Invariant c -> !c.holds();
            case StepInvariant c -> !c.holds();
            case Constraint c -> !c.holds();
            case Final c -> !c.holds();
            case Reachable c -> c.holds();
            case Temporal _ ->
                    throw new IllegalStateException("a claim about behaviours is asked by states");
            case Refinement<?> _ ->
                    throw new IllegalStateException("a refinement is asked by its own table");
            case Witnessed<?> c -> lacksWitness(c, candidates);
        };
    }

    /// As [Conjunction#holds], and counts the premises that are true.
    private boolean allHold(List<Part> parts) {
        for (var part : parts) {
            boolean applies = part.applies();
            if (part.premise().isPresent()) {
                premises.computeIfAbsent(part.name(), _ -> new LongAdder()).add(applies ? 1 : 0);
            }
            if (applies && !part.conclusion().getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private boolean lacksWitness(Witnessed<?> claim, List<?> candidates) {
        Optional<?> witness = ((Witnessed) claim).witness(candidates);
        if (witness.isPresent() && !candidates.contains(witness.get())) {
            throw new Mistake(
                            Mistake.Kind.CLAIM_THREW,
                            Mistake.Site.of(type.record(), "witness"),
                            "a witness is not in the state: claim=%s witness=%s"
                                    .formatted(claim, witness.get()),
                            "Return one of the candidates, not a new record.")
                    .asException();
        }
        return witness.isEmpty() || !((Witnessed) claim).accepts(witness.get());
    }

    private Mistake threw(String claim, String method, Throwable thrown) {
        int line = 0;
        for (var frame : thrown.getStackTrace()) {
            if (frame.getClassName().equals(type.record().getName())) {
                line = frame.getLineNumber();
                break;
            }
        }
        var site =
                new Mistake.Site(
                        type.record().getName(), method, line, Optional.empty(), Optional.empty());
        return new Mistake(
                Mistake.Kind.CLAIM_THREW,
                site,
                "a claim threw %s: claim=%s message=%s"
                        .formatted(thrown.getClass().getSimpleName(), claim, thrown.getMessage()),
                "A case that the claim does not expect, such as an empty list.");
    }
}
