package dev.ironwright.invariants.reduction;

import java.util.ArrayList;
import java.util.List;

/// Moves the events of a log past each other until each step is in one piece.
///
/// A step happens where it looks at the time, or else where it receives last, or else where it sends
/// first. Its receives move right to there: what others do in between cannot take away a packet that
/// is for it. Its sends move left to there: nobody is kept from anything by a packet that comes
/// earlier. The events of a host, and a send and its receive, never change places.
public final class Reduction {

    private final List<IoEvent> events;
    private final List<Move> moves = new ArrayList<>();

    private Reduction(EventLog log) {
        events = new ArrayList<>(log.events());
    }

    /// An event that changed places with its neighbours, one after the other.
    ///
    /// @param past the neighbours, in the order in which it passed them
    public record Move(IoEvent event, List<IoEvent> past) {

        public Move {
            past = List.copyOf(past);
        }

        /// Where it went: receives go right, sends go left.
        public String direction() {
            return event.movesRight() ? "right" : "left";
        }
    }

    /// A step of a host in one piece.
    public record AtomicStep(String host, int step, List<IoEvent> events) {

        public AtomicStep {
            events = List.copyOf(events);
        }
    }

    /// What a log is equivalent to.
    ///
    /// @param moves that lead there, in order
    public record Reduced(List<Move> moves, List<AtomicStep> steps) {

        public Reduced {
            moves = List.copyOf(moves);
            steps = List.copyOf(steps);
        }
    }

    /// The same run in atomic steps.
    ///
    /// @throws IllegalArgumentException when the log breaks the [Obligation]
    public static Reduced of(EventLog log) {
        Obligation.breach(log)
                .ifPresent(breach -> {
                    throw new IllegalArgumentException(
                            "%s: first=%s second=%s"
                                    .formatted(
                                            breach.rule().words(),
                                            breach.first(),
                                            breach.second()));
                });
        var reduction = new Reduction(log);
        reduction.moveReceives();
        reduction.moveSends();
        return new Reduced(reduction.moves, reduction.steps());
    }

    /// Each up to the next event of its step, if that is another receive or a look at the time.
    private void moveReceives() {
        for (int place = events.size() - 1; place >= 0; place--) {
            var receive = events.get(place);
            int next = place + 1;
            while (next < events.size() && !events.get(next).isOfSameStep(receive)) {
                next++;
            }
            boolean waits = next < events.size() && !events.get(next).movesLeft();
            if (receive.movesRight() && waits) {
                move(place, next - 1);
            }
        }
    }

    /// Each down to the event of its step before it, if there is one.
    private void moveSends() {
        for (int place = 0; place < events.size(); place++) {
            var send = events.get(place);
            int before = place - 1;
            while (before >= 0 && !events.get(before).isOfSameStep(send)) {
                before--;
            }
            if (send.movesLeft() && before >= 0) {
                move(place, before + 1);
            }
        }
    }

    private void move(int from, int to) {
        if (from == to) {
            return;
        }
        var event = events.remove(from);
        events.add(to, event);
        var past =
                from < to ? events.subList(from, to) : events.subList(to + 1, from + 1).reversed();
        moves.add(new Move(event, past));
    }

    private List<AtomicStep> steps() {
        var steps = new ArrayList<AtomicStep>();
        int begin = 0;
        for (int place = 1; place <= events.size(); place++) {
            var first = events.get(begin);
            if (place == events.size() || !events.get(place).isOfSameStep(first)) {
                steps.add(new AtomicStep(first.host(), first.step(), events.subList(begin, place)));
                begin = place;
            }
        }
        return steps;
    }
}
