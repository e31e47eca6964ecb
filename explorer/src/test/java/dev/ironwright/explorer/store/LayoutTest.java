package dev.ironwright.explorer.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.SplittableRandom;

class LayoutTest {

    private static final int WIDTH = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsPackedIsUnpackedAsItWas(long seed) {
        var dice = new SplittableRandom(seed);
        for (int round = 0; round < 300; round++) {
            var bits = new int[dice.nextInt(1, WIDTH)];
            Arrays.setAll(bits, _ -> dice.nextInt(4) == 0 ? 0 : dice.nextInt(32));
            int hosts = dice.nextInt(65);
            long asleep = hosts == 0 ? 0 : dice.nextLong() >>> 64 - hosts;
            var layout = new Layout(bits, hosts);
            var packed = new long[layout.words() + 2];
            Arrays.fill(packed, -1);
            var state = new int[WIDTH];
            Arrays.setAll(state, slot -> slot < bits.length ? below(dice, bits[slot]) : 0);
            assertTrue(layout.pack(state, bits.length, asleep, packed, 1));
            assertEquals(-1, packed[0]);
            assertEquals(-1, packed[layout.words() + 1]);
            var unpacked = new int[WIDTH];
            Arrays.fill(unpacked, 77);
            layout.unpack(packed, 1, unpacked, WIDTH);
            assertArrayEquals(state, unpacked);
            assertEquals(asleep, layout.asleep(packed, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatDoesNotFitIsRefusedUntilTheLayoutIsWidened(long seed) {
        var dice = new SplittableRandom(seed);
        var layout = new Layout(new int[0]);
        int most = 1;
        for (int round = 0; round < 300; round++) {
            most = Math.min(WIDTH, most + dice.nextInt(2));
            var state = new int[WIDTH];
            for (int slot = 0; slot < most; slot++) {
                state[slot] = below(dice, dice.nextInt(1 + Math.min(31, round / 8)));
            }
            if (!fits(layout, state, most)) {
                layout = layout.widenedFor(state, most, 0);
            }
            assertTrue(fits(layout, state, most));
            assertArrayEquals(state, roundTrip(layout, state, most));
        }
    }

    private static boolean fits(Layout layout, int[] state, int slotsInUse) {
        return layout.pack(state, slotsInUse, 0, new long[layout.words()], 0);
    }

    private static int[] roundTrip(Layout layout, int[] state, int slotsInUse) {
        var packed = new long[layout.words()];
        assertTrue(layout.pack(state, slotsInUse, 0, packed, 0));
        var unpacked = new int[state.length];
        layout.unpack(packed, 0, unpacked, state.length);
        return unpacked;
    }

    /// A number of up to this many bits, often the largest.
    private static int below(SplittableRandom dice, int bits) {
        int largest = (int) ((1L << bits) - 1);
        return dice.nextInt(3) == 0 ? largest : dice.nextInt() & largest;
    }

    @Test
    void aValueOfOneBitTooManyDoesNotFit() {
        for (int bits = 0; bits < 31; bits++) {
            var layout = new Layout(new int[] {3, bits, 31});
            assertTrue(fits(layout, new int[] {7, (1 << bits) - 1, 1}, 3));
            assertFalse(fits(layout, new int[] {7, 1 << bits, 1}, 3));
        }
    }

    @Test
    void aSlotBeyondTheLayoutFitsWhileItIsEmpty() {
        var layout = new Layout(new int[] {4});
        assertTrue(fits(layout, new int[] {15, 0, 0}, 3));
        assertFalse(fits(layout, new int[] {15, 0, 1}, 3));
        assertTrue(fits(layout, new int[] {15, 0, 9}, 2));
    }

    @Test
    void oneLayoutOrAnotherHoldsWhatEitherHolds() {
        var both = new Layout(new int[] {5, 0, 2}).or(new Layout(new int[] {1, 9}));
        assertTrue(fits(both, new int[] {31, 511, 3}, 3));
        assertFalse(fits(both, new int[] {32, 511, 3}, 3));
        assertFalse(fits(both, new int[] {31, 512, 3}, 3));
        assertFalse(fits(both, new int[] {31, 511, 4}, 3));
    }

    @Test
    void hostsThatSleepTakeTheBitsTheyNeed() {
        var none = new Layout(new int[] {31, 31});
        assertFalse(none.pack(new int[2], 2, 4, new long[2], 0));
        var three = none.widenedFor(new int[2], 2, 4);
        assertEquals(2, three.words());
        assertTrue(three.pack(new int[2], 2, 7, new long[2], 0));
        assertFalse(three.pack(new int[2], 2, 8, new long[2], 0));
        assertTrue(none.or(three).pack(new int[2], 2, 7, new long[2], 0));
        assertEquals(1, new Layout(new int[] {31}, 33).words());
    }

    @Test
    void noIdCrossesTheBorderOfAWord() {
        assertEquals(1, new Layout(new int[0]).words());
        assertEquals(1, new Layout(new int[] {31, 31, 2}).words());
        assertEquals(2, new Layout(new int[] {31, 31, 3}).words());
        assertEquals(3, new Layout(new int[] {31, 31, 3, 31, 31}).words());
    }
}
