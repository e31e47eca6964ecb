package dev.ironwright.invariants;

import com.google.common.collect.Iterables;

import dev.ironwright.protocols.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Hosts pass on packets that lose strength, and sign the board with their colour: no sense in it, but
/// claims over all that a claim can range over.
final class Painters implements Protocol<Painters.Bounds> {

    enum Colour {
        RED,
        BLUE
    }

    /// A host waits, or has a colour; the role is the interface.
    sealed interface Player {}

    record Waiting(long since) implements Player {}

    record Coloured(Colour colour) implements Player {}

    record Paint(Colour colour, int strength) implements Message {}

    record Board(Optional<Colour> last, int moves) {}

    /// Nobody has this role.
    record Referee(int whistles) {}

    record History(List<Colour> seen) implements Ghost<History> {
        @Override
        public History after(HostStep step) {
            if (seen.size() == 2 || step.received().isEmpty()) return this;
            var paint = (Paint) step.received().get().message();
            return new History(
                    IntStream.rangeClosed(0, seen.size())
                            .mapToObj(i -> i < seen.size() ? seen.get(i) : paint.colour)
                            .toList());
        }
    }

    record Bounds(@Default("2") int players) {
        List<Integer> strengths() {
            return List.of(1, 2);
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        var setup =
                new Setup()
                        .hosts(Player.class, bounds.players, _ -> Outcome.to(new Waiting(0)))
                        .hosts(Referee.class, 0, _ -> Outcome.to(new Referee(0)))
                        .shared(new Board(Optional.empty(), 0))
                        .ghost(new History(List.of()));
        return setup;
    }

    record Start(Colour colour, HostId player) implements HostAction<Player> {
        @Override
        public Outcome<Player> step(Player self, Local at) {
            if (!(self instanceof Waiting(long since) && since == 0)) return skip("is busy");
            return to(new Waiting(-1)).send(player, new Paint(colour, 2));
        }
    }

    record Take() implements Receive<Player, Paint> {
        @Override
        public Outcome<Player> step(Player self, Packet<Paint> in, Local at) {
            var next = Outcome.<Player>to(new Coloured(in.message().colour));
            return in.message().strength == 0
                    ? next
                    : next.send(
                            at.next(), new Paint(in.message().colour, in.message().strength - 1));
        }
    }

    record Sign() implements HostSharedAction<Player, Board> {
        @Override
        public Outcome<Player> step(Player self, Board board, Local at) {
            if (board.moves == 2) return skip("the board is full");
            return switch (self) {
                case Waiting _ -> skip("has no colour");
                case Coloured(var colour) ->
                        Outcome.<Player>to(new Waiting(0))
                                .write(new Board(Optional.of(colour), board.moves + 1));
            };
        }
    }

    record Wipe() implements SharedAction<Board> {
        @Override
        public Outcome<Board> step(Board board) {
            return board.last.isEmpty() ? stay() : to(new Board(Optional.empty(), board.moves));
        }
    }

    /// Has three components that are about a place, and a parameter of each kind.
    record AllAlike(At<Player> a, At<Player> b, At<Player> c, Colour colour, HostId player)
            implements Invariant {
        @Override
        public boolean holds() {
            return !(a.state() instanceof Coloured(var one) && one == colour)
                    || !(b.state() instanceof Coloured(var other) && other != colour)
                    || !c.id().equals(player)
                    || !(c.state() instanceof Waiting(var since) && since == -1);
        }
    }

    record ThreePackets(Packet<Paint> a, Packet<Paint> b, Packet<Paint> c) implements Invariant {
        @Override
        public boolean holds() {
            return a.message().strength + b.message().strength + c.message().strength > 0
                    || a.message().colour == b.message().colour
                    || c.source().equals(c.destination());
        }
    }

    record PacketAndTwoHosts(Packet<Paint> packet, At<Player> one, At<Player> other)
            implements Invariant {
        @Override
        public boolean holds() {
            return packet.message().strength > 0
                    || one.state() instanceof Coloured
                    || !other.state().equals(new Coloured(packet.message().colour))
                    || one.id().equals(other.id());
        }
    }

    record InboxAndGhost(Inbox<Paint> inbox, History history, @In("strengths") int strength)
            implements Invariant {
        @Override
        public boolean holds() {
            return history.seen.size() < 2
                    || inbox.sources(paint -> paint.strength == strength).size() < 2;
        }
    }

    record BoardChanges(Change<Board> board, Change<History> history, At<Player> player)
            implements StepInvariant {
        @Override
        public boolean holds() {
            return board.after().moves() < 2
                    || history.before().seen.size() < 2
                    || player.state() instanceof Waiting;
        }
    }

    record Stutters(Change<Player> player, Change<Board> board, Change<History> history)
            implements StepInvariant {
        @Override
        public boolean holds() {
            return !player.before().equals(player.after())
                    || !board.before().equals(board.after())
                    || !history.before().equals(history.after())
                    || board.after().moves < 2;
        }
    }

    record OnePaintOfAKind(Packet<Paint> packet) implements Witnessed<Packet<Paint>> {
        @Override
        public Optional<Packet<Paint>> witness(Iterable<Packet<Paint>> candidates) {
            var alike = Iterables.filter(candidates, packet::equals);
            return Iterables.size(alike) == 1 ? Optional.of(packet) : Optional.empty();
        }
    }

    record SomebodyWaits(At<Player> other) implements Witnessed<At<Player>> {
        @Override
        public Optional<At<Player>> witness(Iterable<At<Player>> candidates) {
            return Optional.ofNullable(
                    Iterables.find(
                            candidates,
                            at ->
                                    !at.equals(other) && !at.state().equals(other.state())
                                            || other.state() instanceof Waiting,
                            null));
        }
    }

    /// Says something of the whole state by its witness alone.
    record SomebodyIsRed() implements Witnessed<At<Player>> {
        @Override
        public Optional<At<Player>> witness(Iterable<At<Player>> candidates) {
            return Optional.ofNullable(
                    Iterables.find(
                            candidates, at -> !at.state().equals(new Coloured(Colour.BLUE)), null));
        }
    }

    record RefereesAreFair(At<Referee> referee, Packet<Paint> packet) implements Invariant {
        @Override
        public boolean holds() {
            return false;
        }
    }

    record NoneIsTheWitness(Packet<Paint> packet) implements Witnessed<At<Referee>> {
        @Override
        public Optional<At<Referee>> witness(Iterable<At<Referee>> candidates) {
            return Optional.ofNullable(Iterables.getFirst(candidates, null));
        }
    }

    record OnlyBounds(Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return bounds.players < 9;
        }
    }

    record TwoMoves(Board board) implements Reachable {
        @Override
        public boolean holds() {
            return board.moves == 2;
        }
    }

    record BothSeen(History history, Inbox<Paint> inbox) implements Reachable {
        @Override
        public boolean holds() {
            return history.seen.equals(List.of(Colour.BLUE, Colour.RED)) && inbox.isEmpty();
        }
    }

    record Full(Board board) implements Final {
        @Override
        public boolean holds() {
            return board.moves == 2;
        }
    }

    record Few(Inbox<Paint> inbox) implements Constraint {
        @Override
        public boolean holds() {
            return inbox.size() <= 2;
        }
    }
}
