package dev.ironwright.explorer.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.Plan;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

class ReferenceExplorerTest {

    /// By hand for the network that keeps everything, a state being what was sent and read last:
    /// 00 → 10 → 11, 20 → 21, 22 are 6 states in 4 levels; 1 + 1 + 2·2 + 3·2 are generated.
    @ParameterizedTest(name = "{0}: {1} states, {2} generated, depth {3}")
    @CsvSource(
            textBlock =
                    """
                    unordered-duplicating,  6, 12, 4
                    unordered,              8,  9, 5
                    unordered-lossy,       12, 19, 5
                    ordered,                6,  7, 5
                    ordered-lossy,         11, 16, 5
                    """)
    void countsTwoLettersOverEveryNetwork(String kind, long distinct, long generated, int depth) {
        var network = Network.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
        var instance = Model.of(Letters.class).within(Map.of(), Optional.of(network));
        var found = ReferenceExplorer.explore(instance, Plan.DEFAULT);
        assertEquals("holds", found.verdict());
        assertEquals(distinct, found.distinct());
        assertEquals(generated, found.generated());
        assertEquals(depth, found.depth());
    }

    @ParameterizedTest(name = "dead end {0}, forbidden {1}, step {2}: {3} {4} of {5} states")
    @CsvSource(
            textBlock =
                    """
                    3, 4, 4, deadlock,         , 3
                    4, 4, 5, violated, KeepsOut, 4
                    4, 4, 4, violated, Careful,  4
                    5, 4, 5, violated, KeepsOut, 4
                    5, 5, 4, violated, Careful,  4
                    1, 1, 9, violated, KeepsOut, 1
                    1, 2, 2, deadlock,         , 1
                    """)
    void theShortestTraceCounts(
            int deadEnd, int forbidden, int step, String verdict, String property, int length) {
        var found = explore(bounds(deadEnd, forbidden, step, 9), Plan.DEFAULT);
        assertEquals(verdict, found.verdict());
        assertEquals(Optional.ofNullable(property), found.property());
        assertEquals(OptionalInt.of(length), found.length());
    }

    @ParameterizedTest(name = "horizon {0}, depth {1}: {2}, {3} states, {4} generated")
    @CsvSource(
            textBlock =
                    """
                    3, 9, holds,        6, 8, 3
                    3, 4, holds,        6, 8, 3
                    3, 3, holds-within, 6, 6, 3
                    3, 1, holds-within, 2, 2, 1
                    0, 1, holds,        0, 2, 0
                    """)
    void whatIsBeyondAConstraintIsOnlyGenerated(
            int horizon, int maxDepth, String verdict, long distinct, long generated, int depth) {
        var found = explore(bounds(9, 9, 9, horizon), Plan.DEFAULT.withMaxDepth(maxDepth));
        assertEquals(verdict, found.verdict());
        assertEquals(distinct, found.distinct());
        assertEquals(generated, found.generated());
        assertEquals(depth, found.depth());
    }

    private static Map<String, String> bounds(int deadEnd, int forbidden, int step, int horizon) {
        return Map.of(
                "deadEnd", String.valueOf(deadEnd),
                "forbidden", String.valueOf(forbidden),
                "step", String.valueOf(step),
                "horizon", String.valueOf(horizon));
    }

    private static ReferenceExplorer.Findings explore(Map<String, String> bounds, Plan plan) {
        return ReferenceExplorer.explore(
                Model.of(Fork.class).within(bounds, Optional.empty()), plan);
    }
}
