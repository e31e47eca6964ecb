package dev.ironwright.explorer.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

class StateTreeTest {

    /// Slots come into use one after the other; small ids, so that much is equal and much is 0.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 40, 131})
    void twoStatesHaveTheSameWordWhenTheyAreEqualAndOnlyThen(int width) {
        var dice = new SplittableRandom(width);
        var tree = new StateTree(width);
        var words = new HashMap<Long, String>();
        var states = new HashMap<String, Long>();
        for (int round = 0; round < 20_000; round++) {
            int used = 1 + width * round / 20_000;
            var state = new int[width];
            for (int i = 0; i < 6; i++) {
                state[dice.nextInt(used)] = dice.nextInt(4);
            }
            long word = tree.word(state);
            var text = Arrays.toString(state);
            var other = words.putIfAbsent(word, text);
            assertEquals(text, other == null ? text : other);
            var before = states.putIfAbsent(text, word);
            assertEquals(word, before == null ? word : before);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void aViewTellsTheWordOfAStateThatDiffersInAFewSlots(int width) {
        var dice = new SplittableRandom(width);
        var tree = new StateTree(width);
        var view = tree.view();
        for (int round = 0; round < 2000; round++) {
            var state = new int[width];
            Arrays.setAll(state, _ -> dice.nextInt(3));
            view.begin(state, width);
            for (int step = 0; step < 5; step++) {
                var next = state.clone();
                for (int i = 0; i < 3; i++) {
                    int slot = dice.nextInt(width);
                    next[slot] = dice.nextInt(5);
                    view.set(slot, next[slot]);
                }
                assertEquals(tree.word(next), view.word());
                view.restore();
            }
            assertEquals(tree.word(state), view.word());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void manyThreadsGiveAPairOneNumber(int seed) throws InterruptedException {
        var pairs = new Pairs(new AtomicInteger(-1));
        var found = new int[4][100_000];
        var threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            var mine = found[i];
            threads[i] =
                    Thread.ofPlatform()
                            .start(() -> {
                                var dice = new SplittableRandom(seed);
                                Arrays.setAll(
                                        mine,
                                        _ ->
                                                pairs.number(
                                                        dice.nextInt(300), 1 + dice.nextInt(300)));
                            });
        }
        for (var thread : threads) {
            thread.join();
        }
        for (int i = 1; i < threads.length; i++) {
            assertEquals(-1, Arrays.mismatch(found[0], found[i]));
        }
        var dice = new SplittableRandom(seed);
        var asked = new HashSet<Integer>();
        for (int i = 0; i < 100_000; i++) {
            asked.add(1000 * dice.nextInt(300) + dice.nextInt(300));
        }
        assertEquals(asked.size(), Arrays.stream(found[0]).distinct().count());
    }
}
