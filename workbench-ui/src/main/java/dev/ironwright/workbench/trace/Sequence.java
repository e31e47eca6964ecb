package dev.ironwright.workbench.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A sequence diagram, before it has coordinates: lanes from left to right, steps from top to bottom.
///
/// @param rows one for each state; row 0 is the initial state, row i the i-th step
/// @param beside what the specification does at the steps, in a lane of its own
/// @param loop the row that the last one leads back to, when it goes on for ever
public record Sequence(
        List<Lane> lanes, List<Row> rows, List<Arrow> arrows, List<Row> beside, OptionalInt loop) {

    public static final Sequence EMPTY = new Sequence(List.of(), List.of(), List.of());

    /// A host, or the shared variables.
    ///
    /// @param role the place of its role in the setup, for its colour
    public record Lane(String name, int role) {}

    /// A step.
    ///
    /// @param lane whose step it is; -1 for the initial state and for the network's steps
    public record Row(int index, int lane, String title) {}

    /// A packet on its way, or a write to the shared variables.
    ///
    /// @param sentAt the row of the step that sent it
    /// @param endsAt the row where it ends; the row after the last when it never does
    public record Arrow(String label, int from, int sentAt, int to, int endsAt, Fate fate) {}

    /// How a packet ended.
    public enum Fate {
        /// A step received it.
        RECEIVED,
        /// A step read it, among others, in its inbox.
        READ,
        /// The network lost it.
        DROPPED,
        /// It is still in the network at the end.
        PENDING,
        /// Not a packet: the step wrote the shared variables.
        WRITTEN
    }

    public Sequence {
        lanes = List.copyOf(lanes);
        rows = List.copyOf(rows);
        arrows = List.copyOf(arrows);
        beside = List.copyOf(beside);
    }

    /// A diagram that ends, without a specification.
    public Sequence(List<Lane> lanes, List<Row> rows, List<Arrow> arrows) {
        this(lanes, rows, arrows, List.of(), OptionalInt.empty());
    }

    /// The same behaviour, which goes on from its last row as from this one.
    Sequence looping(OptionalInt back) {
        return new Sequence(lanes, rows, arrows, beside, back);
    }

    /// The same, with this title for its first state.
    Sequence beginning(String title) {
        var named = new ArrayList<>(rows);
        named.set(0, new Row(0, -1, title));
        return new Sequence(lanes, named, arrows, beside, loop);
    }
}
