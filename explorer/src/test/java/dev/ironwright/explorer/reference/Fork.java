package dev.ironwright.explorer.reference;

import dev.ironwright.protocols.*;

/// Two roads, one with a dead end and one with a forbidden place, at lengths to choose.
public final class Fork implements Protocol<Fork.Bounds> {

    /// How many states a trace has that ends there.
    ///
    /// @param forbidden the place on the right road that an invariant forbids
    /// @param step the place on the right road to which a step invariant forbids to go
    public record Bounds(
            @Default("9") int deadEnd,
            @Default("9") int forbidden,
            @Default("9") int step,
            @Default("9") int horizon) {}

    /// On which road, and how far, the start being at 1.
    public record Place(boolean left, int far) {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup().shared(new Place(true, 1), new Place(false, 1));
    }

    /// One goes on, on the left road up to its end.
    public record Go(Bounds bounds) implements SharedAction<Place> {
        @Override
        public Outcome<Place> step(Place place) {
            if (place.left && place.far == bounds.deadEnd) return skip("the road ends");
            return to(new Place(place.left, place.far + 1));
        }
    }

    /// The forbidden place.
    public record KeepsOut(Place place, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return place.left || place.far != bounds.forbidden;
        }
    }

    /// The forbidden step.
    public record Careful(Change<Place> change, Bounds bounds) implements StepInvariant {
        @Override
        public boolean holds() {
            return change.after().left() || change.after().far() != bounds.step;
        }
    }

    /// One does not look beyond.
    public record Horizon(Place place, Bounds bounds) implements Constraint {
        @Override
        public boolean holds() {
            return place.far <= bounds.horizon;
        }
    }
}
