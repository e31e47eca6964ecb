package dev.ironwright.invariants.induction;

import com.google.common.primitives.ImmutableIntArray;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds every way in which moves can break one claim: the tuples that a step touches and that are
/// false afterwards.
final class CaseFinder {

    private final Space space;
    private final Conjunct claim;

    /// Told the cases, each with what must not be.
    interface Receiver {
        void accept(Case found, Without without);

        /// True when no more are wanted.
        default boolean isDone() {
            return false;
        }
    }

    CaseFinder(Space space, Conjunct claim) {
        this.space = space;
        this.claim = claim;
    }

    /// Every way in which one of these moves can break the claim.
    void find(List<Move> moves, Receiver to) {
        if (claim.isDemanding()) {
            for (var demand : claim.demands()) {
                for (var move : moves) {
                    if (to.isDone()) {
                        return;
                    }
                    new Lack(demand, move).find(to);
                }
            }
            return;
        }
        for (var move : moves) {
            if (to.isDone()) {
                return;
            }
            if (mayTouch(move)) {
                var elements = new int[claim.axes().size()];
                extend(new Tuple(move, elements, false, false), 0, required(move), to);
            }
        }
    }

    private FactsBuilder required(Move move) {
        var facts = new FactsBuilder(space.slots());
        move.require(facts);
        return facts;
    }

    private boolean mayTouch(Move move) {
        return claim.axes().stream().anyMatch(axis -> mayTouch(axis, move));
    }

    private static boolean mayTouch(Axis axis, Move move) {
        if (axis.isOfPackets()) {
            return move.sent().stream().anyMatch(p -> axis.ofPacket(p) >= 0);
        }
        return move.slots().stream().anyMatch(s -> axis.first(s) >= 0 && move.changes(s));
    }

    /// A tuple of the state after a move, as far as it is chosen.
    ///
    /// @param touched true when it could not be wrong before
    /// @param twice true when the packet that was taken is in it
    @SuppressWarnings("ArrayRecordComponent")
    private record Tuple(Move move, int[] elements, boolean touched, boolean twice) {

        Tuple and(int axis, int element, boolean touches, boolean again) {
            elements[axis] = element;
            return new Tuple(move, elements, touched || touches, twice || again);
        }
    }

    private void extend(Tuple tuple, int at, FactsBuilder facts, Receiver to) {
        if (to.isDone()) {
            return;
        }
        if (at == claim.axes().size()) {
            if (tuple.touched && claim.isWrong(tuple.elements)) {
                to.accept(
                        new Case(Optional.of(tuple.move), facts.build(), tuple.twice),
                        tuple.move.without());
            }
            return;
        }
        var axis = claim.axes().get(at);
        if (axis.isOfPackets()) {
            extendByPacket(tuple, at, facts, to);
        } else {
            extendBySlot(tuple, at, facts, to);
        }
    }

    private void extendByPacket(Tuple tuple, int at, FactsBuilder facts, Receiver to) {
        var axis = claim.axes().get(at);
        var move = tuple.move;
        for (int element = 0; element < axis.size(); element++) {
            int packet = axis.packet(element);
            if (move.sent().contains(packet)) {
                extend(tuple.and(at, element, true, false), at + 1, facts, to);
            } else {
                var more = new FactsBuilder(space.slots(), facts.build());
                more.packet(packet);
                boolean again = move.loses() && packet == move.received();
                extend(tuple.and(at, element, false, again), at + 1, more, to);
            }
        }
    }

    private void extendBySlot(Tuple tuple, int at, FactsBuilder facts, Receiver to) {
        var axis = claim.axes().get(at);
        var move = tuple.move;
        for (int slot = 0; slot < space.slots(); slot++) {
            if (axis.first(slot) < 0) {
                continue;
            }
            if (move.touches(slot)) {
                int element = axis.of(slot, move.after(slot));
                extend(tuple.and(at, element, move.changes(slot), false), at + 1, facts, to);
                continue;
            }
            for (int value = 0; value < space.size(slot); value++) {
                var more = new FactsBuilder(space.slots(), facts.build());
                if (more.slot(slot, value)) {
                    extend(tuple.and(at, axis.of(slot, value), false, false), at + 1, more, to);
                }
            }
        }
    }

    /// A demand that is not met after a move.
    private final class Lack {
        private final Demand demand;
        private final Move move;
        private boolean twice;

        Lack(Demand demand, Move move) {
            this.demand = demand;
            this.move = move;
        }

        void find(Receiver to) {
            var facts = required(move);
            if (!isRaised(facts) || isMet()) {
                return;
            }
            var without = new Without(absent(), excluded());
            to.accept(new Case(Optional.of(move), facts.build(), twice), without);
        }

        /// True when the demand can be there after the move; adds what it then needs before.
        private boolean isRaised(FactsBuilder facts) {
            var when = demand.when();
            for (int i = 0; i < when.slots().length(); i++) {
                int slot = when.slots().get(i);
                int value = when.values().get(i);
                if (move.touches(slot) ? move.after(slot) != value : !facts.slot(slot, value)) {
                    return false;
                }
            }
            for (int i = 0; i < when.packets().length(); i++) {
                int packet = when.packets().get(i);
                if (!move.sent().contains(packet)) {
                    facts.packet(packet);
                    twice |= move.loses() && packet == move.received();
                }
            }
            return true;
        }

        private boolean isMet() {
            for (int i = 0; i < move.slots().length(); i++) {
                int slot = move.slots().get(i);
                if (demand.isMetBy(slot, move.after(slot))) {
                    return true;
                }
            }
            boolean keepsOne = !move.loses() || twice;
            return demand.packets().stream()
                    .anyMatch(p -> move.sent().contains(p) || p == move.received() && keepsOne);
        }

        private ImmutableIntArray absent() {
            var lacking = demand.packets().stream().filter(p -> p != move.received());
            return ImmutableIntArray.copyOf(
                    IntStream.concat(lacking, move.read().absent().stream()).sorted().distinct());
        }

        private Map<Integer, BitSet> excluded() {
            var others = new HashMap<>(demand.hosts());
            move.slots().forEach(others::remove);
            return others;
        }
    }

    /// Every way in which the claim can be false in a state, without a step.
    void findWrong(Receiver to) {
        if (claim.isDemanding()) {
            claim.demands()
                    .forEach(demand ->
                            to.accept(
                                    new Case(Optional.empty(), demand.when(), false),
                                    new Without(demand.packets(), demand.hosts())));
            return;
        }
        claim.forbidden()
                .forEach((packets, forbidden) ->
                        forbidden
                                .bySlots()
                                .forEach((slots, all) ->
                                        all.forEach(values ->
                                                to.accept(
                                                        new Case(
                                                                Optional.empty(),
                                                                new Facts(slots, values, packets),
                                                                false),
                                                        Without.NOTHING))));
    }
}
