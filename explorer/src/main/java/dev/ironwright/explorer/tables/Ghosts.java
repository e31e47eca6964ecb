package dev.ironwright.explorer.tables;

import dev.ironwright.explorer.Step;
import dev.ironwright.protocols.Ghost;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

/// The ghost variables by id, and what they become after each event.
final class Ghosts {

    private final Object lock;
    private final Steps steps;
    private final Interner values = new Interner("ghost");
    private final PairMap after = new PairMap();

    /// @param lock that of the tables
    Ghosts(Object lock, Steps steps) {
        this.lock = lock;
        this.steps = steps;
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

    long word(int id) {
        return values.word(id);
    }

    /// The ghost variables after an event.
    int after(int ghost, Event event) {
        int known = after.get(ghost, event.id());
        return known == PairMap.ABSENT ? compute(ghost, event) : known;
    }

    private int compute(int ghost, Event event) {
        synchronized (lock) {
            int known = after.get(ghost, event.id());
            if (known != PairMap.ABSENT) {
                return known;
            }
            int next =
                    switch (event.step()) {
                        case Step.Taken taken -> observed((Ghost<?>) values.value(ghost), taken);
                        case Step.Shared _, Step.Drop _ -> ghost;
                    };
            after.put(ghost, event.id(), next);
            return next;
        }
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
