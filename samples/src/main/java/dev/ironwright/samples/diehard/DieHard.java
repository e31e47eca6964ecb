package dev.ironwright.samples.diehard;

import dev.ironwright.protocols.*;

/// Two jugs without marks and a fountain: can four gallons be measured with three and five?
///
/// The puzzle from the film "Die Hard 3". The model claims that it cannot be done; the shortest
/// trace that refutes the claim is the shortest solution.
public final class DieHard implements Protocol<DieHard.Bounds> {

    /// How much the jugs hold, and how much is wanted.
    public record Bounds(
            @Default("3") @Range(min = 0, max = 1000) int small,
            @Default("5") @Range(min = 0, max = 1000) int big,
            @Default("4") @Range(min = 0, max = 1000) int goal) {}

    /// How much water is in the jugs.
    public record Jugs(int small, int big) {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup().shared(new Jugs(0, 0));
    }

    /// Fill the small jug at the fountain.
    public record FillSmall(Bounds bounds) implements SharedAction<Jugs> {
        @Override
        public Outcome<Jugs> step(Jugs jugs) {
            return to(new Jugs(bounds.small, jugs.big));
        }
    }

    /// Fill the big jug at the fountain.
    public record FillBig(Bounds bounds) implements SharedAction<Jugs> {
        @Override
        public Outcome<Jugs> step(Jugs jugs) {
            return to(new Jugs(jugs.small, bounds.big));
        }
    }

    /// Pour out the small jug.
    public record EmptySmall() implements SharedAction<Jugs> {
        @Override
        public Outcome<Jugs> step(Jugs jugs) {
            return to(new Jugs(0, jugs.big));
        }
    }

    /// Pour out the big jug.
    public record EmptyBig() implements SharedAction<Jugs> {
        @Override
        public Outcome<Jugs> step(Jugs jugs) {
            return to(new Jugs(jugs.small, 0));
        }
    }

    /// Pour the small jug into the big one, until one is empty or the other full.
    public record SmallToBig(Bounds bounds) implements SharedAction<Jugs> {
        @Override
        public Outcome<Jugs> step(Jugs jugs) {
            int poured = Math.min(jugs.small, bounds.big - jugs.big);
            return to(new Jugs(jugs.small - poured, jugs.big + poured));
        }
    }

    /// Pour the big jug into the small one, until one is empty or the other full.
    public record BigToSmall(Bounds bounds) implements SharedAction<Jugs> {
        @Override
        public Outcome<Jugs> step(Jugs jugs) {
            int poured = Math.min(jugs.big, bounds.small - jugs.small);
            return to(new Jugs(jugs.small + poured, jugs.big - poured));
        }
    }

    /// No jug holds more than it can.
    public record NothingIsSpilled(Jugs jugs, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return jugs.small <= bounds.small && jugs.big <= bounds.big;
        }
    }

    /// The big jug never holds what is wanted. That this is false is the point of the puzzle.
    public record NotSolved(Jugs jugs, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            return jugs.big != bounds.goal;
        }
    }
}
