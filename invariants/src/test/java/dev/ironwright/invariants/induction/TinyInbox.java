package dev.ironwright.invariants.induction;

import dev.ironwright.invariants.induction.TinyProtocol.Board;
import dev.ironwright.invariants.induction.TinyProtocol.Bounds;
import dev.ironwright.invariants.induction.TinyProtocol.Node;
import dev.ironwright.invariants.induction.TinyProtocol.Note;
import dev.ironwright.protocols.*;
import dev.ironwright.protocols.Conjunction;

import java.util.List;

/// Like [TinyProtocol], over the network that keeps everything, with hosts that look at all that was
/// sent to them.
final class TinyInbox implements Protocol<Bounds> {

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(Node.class, 2, _ -> Outcome.to(new Node(0)))
                .shared(new Board(false));
    }

    record Walk(Bounds bounds) implements HostAction<Node> {
        @Override
        public Outcome<Node> step(Node self, Local at) {
            return TinyProtocol.thrown(bounds.dice(this, self, at.self()), this, at);
        }
    }

    record Count(boolean all, Bounds bounds) implements ReadInbox<Node, Note> {
        @Override
        public boolean reads(Note note) {
            return all || note.n() == 1;
        }

        @Override
        public Outcome<Node> step(Node self, Inbox<Note> in, Local at) {
            return TinyProtocol.thrown(
                    bounds.dice(this, self, TinyProtocol.unordered(in.stream())), this, at);
        }
    }

    record TouchAll(Bounds bounds) implements SharedAction<Board> {
        @Override
        public Outcome<Board> step(Board board) {
            return bounds.mostly(this, board) ? to(new Board(!board.up())) : skip("thrown");
        }
    }

    record Pair(At<Node> one, At<Node> other, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return one.id().equals(other.id()) || bounds.mostly(this);
        }
    }

    record Lies(Inbox<Note> inbox, Board board, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            var lie = TinyProtocol.unordered(inbox.stream());
            return bounds.mostly("Lies", inbox.host(), lie, board);
        }
    }

    record LiesBeside(Inbox<Note> inbox, Packet<Note> note, At<Node> node, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            var lie = TinyProtocol.unordered(inbox.stream());
            return bounds.mostly("LiesBeside", inbox.host(), lie, note, node);
        }
    }

    record FewAtOnce(Packets<Note> notes, Inbox<Note> inbox) implements Invariant {
        @Override
        public boolean holds() {
            return notes.size() + inbox.size() < 4;
        }
    }

    record Parts(Packets<Note> notes, At<Node> node, Bounds bounds) implements Conjunction {
        @Override
        public List<Part> parts() {
            return List.of(
                    part("thrown", bounds.mostly(TinyProtocol.unordered(notes.stream()), node)),
                    implies("many", notes.size() > 2, () -> node.state().n() > 0));
        }
    }
}
