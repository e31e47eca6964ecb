package dev.ironwright.launcher.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.Packet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class TreesTest {

    enum Colour {
        RED
    }

    record Point(int x, long y) {}

    sealed interface Shape {}

    record Circle(int radius) implements Shape {}

    record Nothing() implements Shape {}

    record Ballot(int round, int proposer) {
        @Override
        public String toString() {
            return "b" + round + "." + proposer;
        }
    }

    record Ack(int number) implements Message {}

    private static final HostId A = new HostId("a", 0);
    private static final HostId B = new HostId("b", 1);

    record Row(Object value, String shown) {}

    static Stream<Row> rows() {
        return Stream.of(
                new Row(true, "true"),
                new Row(42, "42"),
                new Row('x', "x"),
                new Row("", "\"\""),
                new Row("two\nlines", "two⏎lines"),
                new Row(Colour.RED, "RED"),
                new Row(B, "b1"),
                new Row(new Point(1, 2), "(x=1, y=2)"),
                new Row(new Circle(3), "Circle[radius=3]"),
                new Row(new Nothing(), "Nothing"),
                new Row(new Ballot(2, 1), "b2.1"),
                new Row(Optional.of(5), "5"),
                new Row(Optional.empty(), "None"),
                new Row(List.of(3, 1), "[3, 1]"),
                new Row(Set.of(10, 9), "{9, 10}"),
                new Row(Map.of("k", 1), "{k: 1}"),
                new Row(new Packet<>(A, B, new Ack(7)), "a0→b1 Ack[number=7]"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isShownAsAPersonWritesIt(Row row) {
        assertEquals(row.shown(), Shown.shown(Trees.of(row.value())));
    }

    @Test
    void theOrderOfEntriesInAMapDoesNotMatter() {
        var one = new LinkedHashMap<String, Integer>();
        one.put("a", 1);
        one.put("b", 2);
        var other = new LinkedHashMap<String, Integer>();
        other.put("b", 2);
        other.put("a", 1);
        assertEquals(Trees.of(one), Trees.of(other));
    }

    @Test
    void recordsOfASealedInterfaceDifferByTheirTag() {
        assertNotEquals(Trees.of(new Circle(1)), Trees.of(new Point(1, 1)));
        assertEquals(
                "Circle",
                Trees.of(new Circle(1)) instanceof Tree.Variant(var tag, var _) ? tag : "none");
    }

    @Test
    void hostsInARowAreShownAsOne() {
        assertEquals(
                "a0…2, a4, b0, b1", HostNames.brief(List.of("a0", "a1", "a2", "a4", "b0", "b1")));
        assertEquals("nobody", HostNames.brief(List.of("nobody")));
    }

    @Test
    void packetsThatDifferInTheirDestinationsAreOneLetter() {
        var packets =
                Stream.of(0, 1, 2)
                        .map(i -> new Packet<>(A, new HostId("b", i), new Ack(7)))
                        .map(Trees::of)
                        .toList();
        var letters = Envelope.letters(packets);
        assertEquals("[a0→b0…2 Ack[number=7]]", letters.toString());
        assertEquals("Ack[number=7] to b0…2", letters.getFirst().sent());
    }
}
