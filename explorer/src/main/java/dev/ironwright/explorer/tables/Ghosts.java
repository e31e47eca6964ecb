package dev.ironwright.explorer.tables;

import dev.ironwright.explorer.Step;
import dev.ironwright.protocols.Ghost;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The ghost variables by id, and what they become after each event.
final class Ghosts {

    private final Object lock;
    private final Steps steps;
    private final Optional<Ghost<?>> first;
    private final Interner values = new Interner("ghost");
    private final PairMap after = new PairMap();
    private final Journal journal;
    private final Map<Integer, Event> events = new HashMap<>();
    private Meeting onMeeting = (_, _) -> {};

    /// @param lock that of the tables
    /// @param first the variables as they begin, when there are any
    Ghosts(Object lock, Steps steps, Optional<Ghost<?>> first, Journal journal) {
        this.lock = lock;
        this.journal = journal;
        this.steps = steps;
        this.first = first;
    }

    /// Callers hold the lock.
    int id(Object value) {
        return values.id(value);
    }

    Object value(int id) {
        synchronized (lock) {
            return values.value(id);
        }
    }

    /// Remembers the events of a row, which a journal tells by their ids.
    void remember(Event[] ofRow) {
        for (var event : ofRow) {
            events.put(event.id(), event);
        }
    }

    /// The event with this id. Callers hold the lock.
    Event event(int id) {
        return Objects.requireNonNull(events.get(id));
    }

    long word(int id) {
        return values.word(id);
    }

    /// The difference in fingerprint that an event makes.
    long change(int ghost, Event event) {
        return word(after(ghost, event)) - word(ghost);
    }

    /// The ghost variables after an event.
    int after(int ghost, Event event) {
        int known = after.get(ghost, event.id());
        return known == PairMap.ABSENT ? compute(ghost, event) : known;
    }

    /// Tells of ghost variables and an event that met for the first time.
    @FunctionalInterface
    interface Meeting {
        void of(int ghost, Event event);
    }

    void onMeeting(Meeting listener) {
        onMeeting = listener;
    }

    private int compute(int ghost, Event event) {
        synchronized (lock) {
            int known = after.get(ghost, event.id());
            if (known != PairMap.ABSENT) {
                return known;
            }
            int next =
                    switch (event.step()) {
                        case Step.Taken taken -> after(ghost, taken);
                        case Step.Shared _, Step.Environmental _ -> ghost;
                    };
            after.put(ghost, event.id(), next);
            journal.found(Journal.Question.GHOST, ghost, event.id(), 0, values.word(next));
            onMeeting.of(ghost, event);
            return next;
        }
    }

    private int after(int ghost, Step.Taken taken) {
        return first.isPresent() && steps.sees(first.get(), taken)
                ? observed((Ghost<?>) values.value(ghost), taken)
                : ghost;
    }

    private int observed(Ghost<?> ghost, Step.Taken taken) {
        try {
            return values.id(steps.observe(ghost, taken));
        } catch (MistakeException e) {
            var site =
                    e.mistake().site().member().isEmpty()
                            ? Mistake.Site.of(ghost.getClass(), "after")
                            : e.mistake().site();
            throw new MistakeException(
                    new Mistake(
                            e.mistake().kind(), site, e.mistake().what(), e.mistake().usualCause()),
                    e);
        }
    }
}
