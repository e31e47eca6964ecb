package dev.ironwright.launcher.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class ChangeTest {

    record Inner(int x, int y) {}

    record Outer(boolean held, Inner inner, Set<Integer> seen) {}

    record Row(Object before, Object after, String changes) {}

    static Stream<Row> rows() {
        var inner = new Inner(1, 2);
        return Stream.of(
                new Row(1, 1, ""),
                new Row(1, 2, "v: 1 → 2"),
                new Row(inner, new Inner(1, 3), "v.y: 2 → 3"),
                new Row(
                        new Outer(false, inner, Set.of(1)),
                        new Outer(true, new Inner(5, 2), Set.of(1, 2)),
                        "v.held: false → true; v.inner.x: 1 → 5; v.seen: + 2"),
                new Row(Set.of(1, 2), Set.of(2, 3), "v: - 1; v: + 3"),
                new Row(List.of(1), List.of(1, 2, 3), "v: + 2; v: + 3"),
                new Row(List.of(1, 2, 3), List.of(3), "v: - 1; v: - 2"),
                new Row(List.of(1, 2, 3), List.of(1, 5, 3), "v[1]: 2 → 5"),
                new Row(List.of(1, 2, 3), List.of(3, 2), "v: [1, 2, 3] → [3, 2]"),
                new Row(Map.of("a", 1), Map.of("a", 2), "v[a]: 1 → 2"),
                new Row(Map.of("a", 1), Map.of("b", 1), "v[a]: - 1; v[b]: + 1"),
                new Row(Optional.empty(), Optional.of(1), "v: None → 1"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysOnlyWhatDiffers(Row row) {
        assertEquals(row.changes(), changes(row.before(), row.after()));
    }

    @Test
    void aPacketThatIsThereTwiceAndThenOnceWasRemoved() {
        var before = List.of(Trees.of(7), Trees.of(7));
        var network = new Snapshot(Map.of(), bag(before), Optional.empty(), Optional.empty());
        var after =
                new Snapshot(
                        Map.of(), bag(List.of(Trees.of(7))), Optional.empty(), Optional.empty());
        assertEquals(
                List.of(new Change.Removed("network", Trees.of(7))),
                Change.between(network, after));
    }

    private static Tree bag(List<Tree> packets) {
        return Trees.table(List.of(new Tree.Entry(packets.getFirst(), Trees.of(packets.size()))));
    }

    private static String changes(Object before, Object after) {
        return Change.between("v", Trees.of(before), Trees.of(after)).stream()
                .map(ChangeTest::words)
                .collect(joining("; "));
    }

    private static String words(Change change) {
        return change.path()
                + ": "
                + switch (change) {
                    case Change.Added(var _, var element) -> "+ " + Shown.shown(element);
                    case Change.Removed(var _, var element) -> "- " + Shown.shown(element);
                    case Change.Replaced(var _, var before, var after) ->
                            Shown.shown(before) + " → " + Shown.shown(after);
                };
    }
}
