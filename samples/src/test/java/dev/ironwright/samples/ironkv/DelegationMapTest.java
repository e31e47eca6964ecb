package dev.ironwright.samples.ironkv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.protocols.HostId;
import dev.ironwright.samples.ironkv.KeyPlus.KeyInf;
import dev.ironwright.samples.ironkv.KeyPlus.KeyZero;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Ranges against a plain map with an entry for every key.
class DelegationMapTest {

    private static final List<Integer> KEYS = IntStream.range(0, 6).boxed().toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rangesSayWhatAPlainMapSays(long seed) {
        var dice = new SplittableRandom(seed);
        var map = DelegationMap.allTo(host(0));
        var plain = new HashMap<Integer, HostId>();
        KEYS.forEach(key -> plain.put(key, host(0)));
        for (int round = 0; round < 60; round++) {
            var range = new KeyRange(end(dice), end(dice));
            var owner = host(dice.nextInt(3));
            map = map.delegating(range, owner);
            KEYS.stream().filter(range::contains).forEach(key -> plain.put(key, owner));
            assertSame(plain, map, new KeyRange(end(dice), end(dice)));
        }
    }

    private static void assertSame(Map<Integer, HostId> plain, DelegationMap map, KeyRange range) {
        KEYS.forEach(key -> assertEquals(plain.get(key), map.owner(key), map::toString));
        if (range.isEmpty() || range.klo() instanceof KeyZero || range.khi() instanceof KeyInf) {
            return;
        }
        var owned = KEYS.stream().filter(range::contains).map(plain::get).distinct().toList();
        assertEquals(
                owned.equals(List.of(host(0))), map.delegatesAll(range, host(0)), map::toString);
    }

    /// Zero, infinity, or a key: each end of a range is near a key.
    private static KeyPlus end(SplittableRandom dice) {
        int at = dice.nextInt(KEYS.size() + 2);
        return at == 0
                ? new KeyZero()
                : at > KEYS.size() ? new KeyInf() : new KeyPlus.Key(KEYS.get(at - 1));
    }

    private static HostId host(int index) {
        return new HostId("host", index);
    }
}
