package dev.ironwright.invariants.reduction;

import dev.ironwright.invariants.reduction.Breach.Rule;
import dev.ironwright.invariants.reduction.IoEvent.Parcel;
import dev.ironwright.invariants.reduction.IoEvent.Received;
import dev.ironwright.invariants.reduction.IoEvent.Sent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What makes host steps atomic: each receives, then looks at the time at most once, then sends.
///
/// Of two events of a step that follow each other, the first is a receive or the second is a send.
/// A packet from a host that the log says nothing of needs no send in it.
///
/// Source: Hawblitzel et al., "IronFleet: Proving Practical Distributed Systems Correct", SOSP
/// 2015, section 3.6; the rule for neighbouring events is that of its framework.
public final class Obligation {

    private final EventLog log;
    private final Set<String> hosts;
    private final Map<String, Integer> latest = new HashMap<>();
    private final Set<Parcel> sent;

    private Obligation(EventLog log) {
        this.log = log;
        hosts = log.events().stream().map(IoEvent::host).collect(Collectors.toSet());
        sent = new HashSet<>(log.initially());
    }

    /// The first place at which a log breaks the rules.
    public static Optional<Breach> breach(EventLog log) {
        return new Obligation(log).first();
    }

    private Optional<Breach> first() {
        for (int place = 0; place < log.events().size(); place++) {
            var breach = at(place);
            if (breach.isPresent()) {
                return breach;
            }
            var event = log.events().get(place);
            latest.put(event.host(), place);
            if (event instanceof Sent(var _, var _, var packet)) {
                sent.add(packet);
            }
        }
        return Optional.empty();
    }

    private Optional<Breach> at(int place) {
        var event = log.events().get(place);
        return foreign(event, place)
                .or(() -> unsent(event, place))
                .or(() ->
                        Optional.ofNullable(latest.get(event.host()))
                                .flatMap(before -> afterIt(before, place)));
    }

    private static Optional<Breach> foreign(IoEvent event, int place) {
        boolean own =
                switch (event) {
                    case Received(var host, var _, var packet) -> packet.destination().equals(host);
                    case Sent(var host, var _, var packet) -> packet.source().equals(host);
                    case IoEvent.FoundNothing _, IoEvent.ReadClock _ -> true;
                };
        return own
                ? Optional.empty()
                : Optional.of(new Breach(Rule.OWN_PACKETS, event, place, event, place));
    }

    /// With the send that comes too late, if there is one.
    private Optional<Breach> unsent(IoEvent event, int place) {
        if (!(event instanceof Received(var _, var _, var packet))
                || sent.contains(packet)
                || !hosts.contains(packet.source())) {
            return Optional.empty();
        }
        int late = place;
        for (int i = log.events().size() - 1; i > place; i--) {
            if (log.events().get(i) instanceof Sent it && it.packet().equals(packet)) {
                late = i;
            }
        }
        return Optional.of(
                new Breach(Rule.SENT_BEFORE_RECEIVED, event, place, log.events().get(late), late));
    }

    private Optional<Breach> afterIt(int before, int place) {
        var earlier = log.events().get(before);
        var event = log.events().get(place);
        if (earlier.step() > event.step()) {
            return broken(Rule.ONE_STEP_AFTER_THE_OTHER, before, place);
        }
        boolean inOrder = !earlier.isOfSameStep(event) || earlier.movesRight() || event.movesLeft();
        return inOrder
                ? Optional.empty()
                : broken(Rule.RECEIVES_THEN_CLOCK_THEN_SENDS, before, place);
    }

    private Optional<Breach> broken(Rule rule, int before, int place) {
        List<IoEvent> events = log.events();
        return Optional.of(new Breach(rule, events.get(before), before, events.get(place), place));
    }
}
