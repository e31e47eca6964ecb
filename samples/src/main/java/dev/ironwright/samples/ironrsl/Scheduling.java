package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.Outcome;

import java.util.function.Supplier;

/// In which order a replica takes its ten actions.
public enum Scheduling {
    /// Any action at any time. What a round-robin scheduler can do, this one can do.
    FREE,
    /// IronFleet's: one action after the other, also where it finds nothing to do.
    ROUND_ROBIN;

    /// How many actions a replica has.
    static final int ACTIONS = 10;

    /// What the action with this index does, if it is its turn.
    Outcome<Replica> turn(int action, Replica self, Supplier<Outcome<Replica>> step) {
        return switch (this) {
            case FREE -> step.get();
            case ROUND_ROBIN ->
                    self.nextActionIndex() == action
                            ? advancing(self, step.get())
                            : new Outcome.Skip<>("it is the turn of another action");
        };
    }

    /// An action that finds nothing to do is over, too.
    private static Outcome<Replica> advancing(Replica self, Outcome<Replica> outcome) {
        int next = (self.nextActionIndex() + 1) % ACTIONS;
        return switch (outcome) {
            case Outcome.Skip<Replica> _, Outcome.Stay<Replica> _ ->
                    Outcome.to(self.atAction(next));
            case Outcome.Move<Replica> move -> at(next, move);
            case Outcome.OneOf<Replica>(var moves) ->
                    Outcome.oneOf(moves.stream().map(move -> at(next, move)).toList());
        };
    }

    private static Outcome.Move<Replica> at(int index, Outcome.Move<Replica> move) {
        return new Outcome.Move<>(move.next().atAction(index), move.sent(), move.shared());
    }
}
