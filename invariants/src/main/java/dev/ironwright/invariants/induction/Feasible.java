package dev.ironwright.invariants.induction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The moves that some state can make which satisfies the conjunction, as far as single facts say.
final class Feasible {

    private final Space space;
    private final Moves moves;
    private final Conjunction conjunction;
    private final Map<String, List<Move>> plain = new HashMap<>();
    private final Map<String, List<Move>> observed = new HashMap<>();

    Feasible(Space space, Moves moves, Conjunction conjunction) {
        this.space = space;
        this.moves = moves;
        this.conjunction = conjunction;
    }

    /// The moves of an action that stay within the types.
    ///
    /// @param claim what they might break; where it reads ghost variables they are part of the moves
    List<Move> of(String action, Conjunct claim) {
        boolean reads = space.hasGhost() && claim.mentions(space.ghostSlot());
        return within(reads ? observed(action) : plain(action));
    }

    /// The moves of an action that leave the types.
    List<Move> leaving(String action) {
        return (space.hasGhost() ? observed(action) : plain(action))
                .stream().filter(move -> move.outside().isPresent()).toList();
    }

    private static List<Move> within(List<Move> all) {
        return all.stream().filter(move -> move.outside().isEmpty()).toList();
    }

    private List<Move> plain(String action) {
        return plain.computeIfAbsent(action, name -> possible(all(name)));
    }

    private List<Move> all(String action) {
        return action.equals(Moves.LOSS)
                ? moves.losses()
                : Objects.requireNonNull(moves.byAction().get(action));
    }

    private List<Move> observed(String action) {
        return observed.computeIfAbsent(
                action,
                name -> {
                    var all = new ArrayList<Move>();
                    for (var move : plain(name)) {
                        all.addAll(possible(moves.withGhosts(move)));
                    }
                    return all;
                });
    }

    private List<Move> possible(List<Move> all) {
        return all.stream().filter(this::isPossible).toList();
    }

    private boolean isPossible(Move move) {
        var facts = new FactsBuilder(space.slots());
        move.require(facts);
        return !conjunction.contradicts(facts.build());
    }
}
