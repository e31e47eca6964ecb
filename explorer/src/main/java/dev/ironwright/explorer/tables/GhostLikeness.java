package dev.ironwright.explorer.tables;

import com.google.common.primitives.ImmutableIntArray;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

/// Makes sure that ghost variables see interchangeable hosts and values alike. Callers hold the lock of
/// the tables.
final class GhostLikeness {

    /// How many meetings that no state of the search has are compared with their images.
    private static final int MOST = 100_000;

    private final Tables tables;
    private final List<Equivariance.Exchange> exchanges;
    private final Map<Pair, Event> images = new HashMap<>();
    private final Queue<Meeting> met = new ArrayDeque<>();

    private record Pair(Equivariance.Exchange exchange, int event) {}

    private record Meeting(int ghost, Event event) {}

    GhostLikeness(Tables tables, List<Equivariance.Exchange> exchanges) {
        this.tables = tables;
        this.exchanges = List.copyOf(exchanges);
        tables.ghosts().onMeeting((ghost, event) -> met.add(new Meeting(ghost, event)));
    }

    /// Remembers which event is the image of which.
    ///
    /// @param events by what happens in them, renamed
    /// @param imageEvents by what happens in them
    void pair(
            Equivariance.Exchange exchange,
            Map<ImmutableIntArray, Event> events,
            Map<ImmutableIntArray, Event> imageEvents) {
        events.forEach((effect, event) ->
                images.put(
                        new Pair(exchange, event.id()),
                        Objects.requireNonNull(imageEvents.get(effect))));
    }

    void check() {
        int most = met.size() + MOST;
        for (int i = 0; i < most && !met.isEmpty(); i++) {
            var meeting = met.remove();
            exchanges.forEach(exchange -> compare(meeting, exchange));
        }
        met.clear();
    }

    private void compare(Meeting meeting, Equivariance.Exchange exchange) {
        var event = images.get(new Pair(exchange, meeting.event.id()));
        if (event == null) {
            return;
        }
        var ghosts = tables.ghosts();
        int slot = tables.ghostSlot();
        int after = ghosts.after(meeting.ghost, meeting.event);
        int image = exchange.images().id(slot, meeting.ghost);
        int imageAfter = ghosts.after(image, event);
        if (exchange.images().id(slot, after) != imageAfter) {
            throw Likeness.differs(
                    ghosts.value(meeting.ghost).getClass(),
                    "ghost variables see interchangeable hosts or values differently",
                    exchange.words(),
                    said(meeting.ghost, meeting.event, after),
                    said(image, event, imageAfter));
        }
    }

    private String said(int ghost, Event event, int after) {
        var ghosts = tables.ghosts();
        return "before=%s step=%s after=%s"
                .formatted(ghosts.value(ghost), event.step(), ghosts.value(after));
    }
}
