package dev.ironwright.samples.missionaries;

import dev.ironwright.protocols.*;

import java.util.List;
import java.util.stream.IntStream;

/// Missionaries and cannibals cross a river, and on no bank may the cannibals be more.
///
/// The boat does not cross by itself, and on a bank without missionaries there may be as many
/// cannibals as like to. The model claims that somebody always stays behind; the shortest trace
/// that refutes the claim is the shortest solution.
public final class Missionaries implements Protocol<Missionaries.Bounds> {

    /// How many there are, and how many the boat takes.
    public record Bounds(
            @Default("3") @Range(min = 0, max = 1000) int missionaries,
            @Default("3") @Range(min = 0, max = 1000) int cannibals,
            @Default("2") @Range(min = 1, max = 1000) int boat) {

        /// How many of a kind may go aboard.
        public List<Integer> seats() {
            return IntStream.rangeClosed(0, boat).boxed().toList();
        }
    }

    /// A bank of the river.
    public enum Bank {
        FIRST,
        SECOND;

        Bank opposite() {
            return this == FIRST ? SECOND : FIRST;
        }
    }

    /// Who is on the first bank, and where the boat is; everybody else is on the second bank.
    public record River(int missionaries, int cannibals, Bank boat) {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup().shared(new River(bounds.missionaries, bounds.cannibals, Bank.FIRST));
    }

    private static boolean outnumbered(int missionaries, int cannibals) {
        return missionaries > 0 && missionaries < cannibals;
    }

    /// Some of those who are where the boat is cross over.
    public record Cross(@In("seats") int missionaries, @In("seats") int cannibals, Bounds bounds)
            implements SharedAction<River> {
        @Override
        public Outcome<River> step(River river) {
            if (missionaries + cannibals == 0) return skip("nobody rows");
            if (missionaries + cannibals > bounds.boat) return skip("the boat is too small");
            int leaving = river.boat == Bank.FIRST ? 1 : -1;
            int m = river.missionaries - leaving * missionaries;
            int c = river.cannibals - leaving * cannibals;
            if (m < 0 || m > bounds.missionaries) return skip("too few missionaries are here");
            if (c < 0 || c > bounds.cannibals) return skip("too few cannibals are here");
            if (outnumbered(m, c)) return skip("missionaries would be eaten on the first bank");
            if (outnumbered(bounds.missionaries - m, bounds.cannibals - c)) {
                return skip("missionaries would be eaten on the second bank");
            }
            return to(new River(m, c, river.boat.opposite()));
        }
    }

    /// Someone is still on the first bank. That this is false is the point of the puzzle.
    public record NotSolved(River river) implements Invariant {
        @Override
        public boolean holds() {
            return river.missionaries > 0 || river.cannibals > 0;
        }
    }

    /// Where nobody can cross, the puzzle has no solution, which is no deadlock.
    public record MayStop() implements Final {
        @Override
        public boolean holds() {
            return true;
        }
    }
}
