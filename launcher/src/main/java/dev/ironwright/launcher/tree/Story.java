package dev.ironwright.launcher.tree;

import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.List;

/// A trace as trees: states, and what happened between them.
///
/// @param later the events with the state that each led to
public record Story(Snapshot initial, List<Moment> later) {

    /// An event and the state after it.
    public record Moment(Event event, Snapshot after) {}

    public Story {
        later = List.copyOf(later);
    }

    /// The trees of a trace of this protocol.
    public static Story of(Trace trace, Instance instance) {
        var network = instance.setup().network();
        var later = new ArrayList<Moment>();
        for (var transition : trace.transitions()) {
            later.add(
                    new Moment(
                            Event.of(transition.step(), instance),
                            Snapshot.of(transition.after(), network)));
        }
        return new Story(Snapshot.of(trace.initial(), network), later);
    }

    /// The number of states.
    public int length() {
        return later.size() + 1;
    }

    /// The state before the event at this place, from 0.
    public Snapshot before(int place) {
        return place == 0 ? initial : later.get(place - 1).after();
    }

    public Snapshot last() {
        return before(later.size());
    }
}
