package dev.ironwright.explorer.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.model.MistakeException;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

class InternerTest {

    private final Interner interner = new Interner("host0");

    /// Equal by value, and careless about `hashCode`.
    private static final class Careless {
        private int value;

        Careless(int value) {
            this.value = value;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Careless careless && careless.value == value;
        }

        @Override
        public int hashCode() {
            return value / 100;
        }
    }

    @Test
    void equalValuesShareAnId() {
        assertEquals(0, interner.id(List.of(1)));
        assertEquals(1, interner.id(List.of(2)));
        assertEquals(0, interner.id(new ArrayList<>(List.of(1))));
        assertEquals(List.of(2), interner.value(1));
        assertEquals(2, interner.size());
    }

    @Test
    void everyIdHasItsOwnWord() {
        var words = new HashSet<Long>();
        for (int i = 0; i < 10_000; i++) {
            assertEquals(i, interner.id((long) (i % 2 == 0 ? i : ~(i - 1))));
            assertTrue(words.add(interner.word(i)));
        }
        for (int i = 0; i < 10_000; i++) {
            assertTrue(words.contains(interner.word(i)));
        }
    }

    @Test
    void carelessHashCodesDoNotMergeValues() {
        var words = new HashSet<Long>();
        for (int i = 0; i < 1000; i++) {
            int id = interner.id(new Careless(i));
            assertTrue(words.add(interner.word(id)));
            assertTrue(interner.unchanged(id));
        }
    }

    @Test
    void aValueThatChangedIsNoticed() {
        var one = new Careless(1);
        var other = new Careless(2);
        interner.id(one);
        interner.id(other);
        other.value = 1000;
        assertTrue(interner.unchanged(0));
        assertFalse(interner.unchanged(1));
    }

    @Test
    void aValueCountsDifferentlyInEachSlot() {
        var other = new Interner("host1");
        assertNotEquals(interner.word(interner.id("x")), other.word(other.id("x")));
    }

    @Test
    void whatCanChangeHasNoId() {
        assertThrows(MistakeException.class, () -> interner.id(new int[0]));
        assertEquals(0, interner.size());
        assertEquals(0, interner.id("x"));
    }
}
