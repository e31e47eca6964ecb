package dev.ironwright.invariants.induction;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.StateClaims;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.model.MistakeException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Turns what the solver found into counterexamples: as values, checked against the explorer's own
/// tables, made small, and labelled.
final class Counterexamples {

    private final Space space;
    private final Question question;
    private final Control control;
    private final Stepper stepper;
    private final StateClaims claims;
    private final Onward onward;

    Counterexamples(Space space, Question question, Control control) {
        this.space = space;
        this.question = question;
        this.control = control;
        stepper = new Stepper(space.instance());
        claims = new StateClaims(space.instance());
        onward = new Onward(space, question);
    }

    /// Something found, and what of it matters.
    record Small(Asked asked, Pattern pattern) {}

    /// The counterexamples, in this order.
    List<Counterexample> of(List<Small> all) {
        var wanted =
                all.stream()
                        .map(small ->
                                new PatternMonitor.Wanted(
                                        small.pattern, state -> onward.shows(state, small.asked)))
                        .toList();
        var reach = new Reachability(space, question.plan(), control).of(wanted);
        var made = new ArrayList<Counterexample>();
        for (int i = 0; i < all.size(); i++) {
            made.add(counterexample(all.get(i), reach.get(i)));
        }
        return made;
    }

    private Counterexample counterexample(Small small, Reach reach) {
        var asked = small.asked;
        var state = asked.found().orElseThrow().state();
        var before = stateOf(state);
        checkSatisfies(before, state);
        var move = state.found().move();
        var outside = move.flatMap(Move::outside);
        var step = outside.isPresent() ? Optional.<Trace.Transition>empty() : step(before, asked);
        var end = step.map(Trace.Transition::after).orElse(before);
        return new Counterexample(
                before,
                step,
                outside.isPresent()
                        ? Optional.empty()
                        : falseAt(end, asked.claim()).map(StateClaims.Violation::tuple),
                outside.map(how -> words(move.orElseThrow().step()) + ": " + how),
                small.pattern.matters(),
                reach instanceof Reach.Reachable(var trace)
                        ? new Reach.Reachable(onward.on(trace, asked))
                        : reach,
                Skeleton.of(asked.claim(), asked.action().orElse(""), small.pattern.matters()));
    }

    private static String words(Step step) {
        return switch (step) {
            case Step.Taken(var host, var action, var received, var _) ->
                    host + " " + action + received.map(p -> " " + p).orElse("");
            case Step.Shared(var action) -> action.toString();
            case Step.Drop(var packet, var _) -> "loses " + packet;
            case Step.Environmental environmental -> environmental.words();
        };
    }

    private GlobalState stateOf(Completion.Found found) {
        var hosts = new ArrayList<At<?>>();
        for (int host = 0; host < space.hosts(); host++) {
            hosts.add((At<?>) space.part(host, found.values().get(host)));
        }
        var network = new ArrayList<Packet<?>>();
        found.packets().forEach(p -> network.add(space.packet(p)));
        network.sort(Comparator.comparing(Packet::toString));
        var taken = found.found().move().map(Move::received).filter(p -> p >= 0);
        // First in line where the network keeps order, and once more where the tuple needs it.
        taken.map(space::packet)
                .ifPresent(packet -> {
                    network.remove(packet);
                    network.addFirst(packet);
                    if (found.found().twice()) {
                        network.addLast(packet);
                    }
                });
        return new GlobalState(
                hosts,
                network,
                space.hasShared() ? variables(found, space.sharedSlot()) : Optional.empty(),
                space.hasGhost() ? variables(found, space.ghostSlot()) : Optional.empty());
    }

    private Optional<Object> variables(Completion.Found found, int slot) {
        return Optional.of(space.value(slot, found.values().get(slot)));
    }

    private void checkSatisfies(GlobalState before, Completion.Found found) {
        for (var name : question.invariants()) {
            if (falseAt(before, name).isPresent()) {
                throw new IllegalStateException(
                        "the solver and the claims disagree: claim=%s state=%s found=%s"
                                .formatted(name, before, found));
            }
        }
    }

    /// The step of this question after which its claim is false.
    private Optional<Trace.Transition> step(GlobalState before, Asked asked) {
        var move = asked.found().orElseThrow().state().found().move();
        if (move.isEmpty()) {
            return Optional.empty();
        }
        var step =
                stepper.successors(before).stream()
                        .filter(each -> isSame(each.step(), move.get().step()))
                        .filter(each -> falseAt(each.after(), asked.claim()).isPresent())
                        .findFirst();
        if (step.isEmpty()) {
            throw new IllegalStateException(
                    "the solver and the tables disagree: claim=%s state=%s step=%s"
                            .formatted(asked.claim(), before, move.get().step()));
        }
        return step;
    }

    private static boolean isSame(Step one, Step other) {
        return one instanceof Step.Drop(var packet, var _)
                        && other instanceof Step.Drop(var same, var _)
                ? packet.equals(same)
                : one.equals(other);
    }

    private Optional<StateClaims.Violation> falseAt(GlobalState state, String claim) {
        try {
            return claims.violations(new Trace(state, List.of())).stream()
                    .filter(violation -> violation.property().equals(claim))
                    .findFirst();
        } catch (MistakeException _) {
            // Some claim throws here. Then it is false; which one it was is not told.
            return Optional.empty();
        }
    }
}
