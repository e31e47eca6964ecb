package dev.ironwright.explorer.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;

import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

class StableHashTest {

    enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "RED";
            }
        }
    }

    enum Light {
        RED
    }

    record Point(int x, int y) {}

    record Place(int x, int y) {}

    record Clock(long time, Optional<Point> at) {}

    @Test
    void equalStructureHasEqualHash() {
        assertEquals(StableHash.of(new Point(1, 2)), StableHash.of(new Point(1, 2)));
        assertEquals(StableHash.of(List.of(1, 2)), StableHash.of(ImmutableList.of(1, 2)));
        assertEquals(StableHash.of(List.of(1, 2)), StableHash.of(Stream.of(1, 2).toList()));
        assertEquals(StableHash.of(Set.of(1, 2)), StableHash.of(ImmutableSet.of(2, 1)));
        assertEquals(StableHash.of(Set.of(1, 2)), StableHash.of(ImmutableSortedSet.of(1, 2)));
        assertEquals(
                StableHash.of(Map.of(1, "a", 2, "b")),
                StableHash.of(ImmutableMap.of(2, "b", 1, "a")));
        assertEquals(
                StableHash.of(ImmutableMultiset.of(1, 2, 1)),
                StableHash.of(ImmutableMultiset.of(1, 1, 2)));
    }

    @Test
    void orderCountsInListsOnly() {
        assertNotEquals(StableHash.of(List.of(1, 2)), StableHash.of(List.of(2, 1)));
        assertEquals(
                StableHash.of(Collections.unmodifiableSet(new HashSet<>(List.of("x", "y")))),
                StableHash.of(ImmutableSet.of("y", "x")));
        var oneWay = new LinkedHashMap<>(Map.of("a", 1));
        oneWay.put("b", 2);
        var otherWay = new TreeMap<String, Integer>(Collections.reverseOrder());
        otherWay.putAll(oneWay);
        assertEquals(
                StableHash.of(Collections.unmodifiableMap(oneWay)),
                StableHash.of(Collections.unmodifiableMap(otherWay)));
    }

    @Test
    void hashIsTheSameInEveryRun() {
        assertEquals(-4092224531298591936L, StableHash.of(42));
        assertEquals(6200614035884971524L, StableHash.of("ironwright"));
        assertEquals(
                -2324779804491241705L, StableHash.of(new Clock(-1, Optional.of(new Point(3, 4)))));
        assertEquals(-6768830930202906271L, StableHash.of(Set.of(Colour.RED, Colour.GREEN)));
        assertEquals(
                -4885966774169843544L, StableHash.of(Map.of(1, List.of(true, 'c'), 2, List.of())));
        assertEquals(1490495855657163356L, StableHash.of(BigInteger.TEN.pow(30)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 1L << 31, 1L << 32, Long.MAX_VALUE, -123456789012L})
    void everyLongHasItsOwnHash(long number) {
        assertNotEquals(StableHash.of(number), StableHash.of(~number));
        assertNotEquals(StableHash.of(number), StableHash.of(number + (1L << 32)));
        assertNotEquals(
                StableHash.of(new Clock(number, Optional.empty())),
                StableHash.of(new Clock(~number, Optional.empty())));
    }

    static final List<Object> DIFFERENT =
            List.of(
                    0,
                    0L,
                    -1L,
                    0.0,
                    -0.0,
                    Double.longBitsToDouble(1L << 32 | 1),
                    0.0f,
                    (short) 0,
                    false,
                    'a',
                    "a",
                    "",
                    "ab",
                    Colour.RED,
                    Colour.GREEN,
                    Light.RED,
                    "RED",
                    Optional.empty(),
                    Optional.of(Optional.empty()),
                    Optional.of(0),
                    OptionalLong.of(0),
                    OptionalLong.of(-1),
                    List.of(),
                    Set.of(),
                    Map.of(),
                    List.of(0),
                    List.of(0, 0),
                    List.of(List.of()),
                    Set.of(List.of()),
                    Map.of(1, 2),
                    Map.of(2, 1),
                    ImmutableMultiset.of(1, 1),
                    ImmutableMultiset.of(1),
                    ImmutableListMultimap.of(1, 1, 1, 2),
                    ImmutableListMultimap.of(1, 2, 1, 1),
                    BigInteger.valueOf(31),
                    BigInteger.ONE.shiftLeft(32),
                    new BigDecimal("1.0"),
                    new BigDecimal("1.00"),
                    new UUID(0, 0),
                    new UUID(7, 7),
                    Duration.ofSeconds(1),
                    LocalDate.of(2026, 1, 1),
                    new Point(1, 2),
                    new Point(2, 1),
                    new Place(1, 2));

    @ParameterizedTest
    @FieldSource("DIFFERENT")
    void differentValuesHaveDifferentHashes(Object value) {
        assertNotEquals(StableHash.of(null), StableHash.of(value));
        for (var other : DIFFERENT) {
            assertEquals(
                    value.equals(other),
                    StableHash.of(value) == StableHash.of(other),
                    () -> value + " and " + other);
        }
    }

    static final List<Object> MUTABLE =
            List.of(
                    new int[0],
                    new ArrayList<>(),
                    Arrays.asList(1, 2),
                    new ArrayDeque<>(),
                    new HashMap<>(),
                    new TreeMap<>(),
                    new HashSet<>(),
                    EnumSet.of(Colour.RED),
                    Collections.synchronizedList(new ArrayList<>()),
                    Collections.newSetFromMap(new HashMap<>()),
                    ArrayListMultimap.create());

    @ParameterizedTest
    @FieldSource("MUTABLE")
    void whatCanChangeIsRefused(Object value) {
        assertEquals(Mistake.Kind.MUTABLE_STATE, refusalOf(value).kind());
        var within = refusalOf(List.of(Optional.of(value)));
        assertEquals(Mistake.Kind.MUTABLE_STATE, within.kind());
        assertEquals(value.getClass().getName(), within.site().type());
    }

    @Test
    void whatIsEqualToItselfOnlyIsRefused() {
        assertEquals(Mistake.Kind.IDENTITY_EQUALS, refusalOf(new Object()).kind());
        assertEquals(Mistake.Kind.IDENTITY_EQUALS, refusalOf(new CountDownLatch(1)).kind());
        assertEquals(Mistake.Kind.IDENTITY_EQUALS, refusalOf(List.of(new Thread())).kind());
    }

    private static Mistake refusalOf(Object value) {
        return assertThrows(MistakeException.class, () -> StableHash.of(value)).mistake();
    }
}
