package dev.ironwright.workbench.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

class FieldTest {

    record Vote(int ballot, String value) {}

    record Acceptor(int promised, Optional<Vote> vote) {}

    record Learner(Set<Integer> heard, Map<String, Vote> votes, List<String> log) {}

    @Test
    void onlyTheComponentThatChangedIsMarked() {
        assertEquals(
                """
                * promised 1 → 2
                  vote none\
                """,
                compare(new Acceptor(1, Optional.empty()), new Acceptor(2, Optional.empty())));
    }

    @Test
    void aShortValueIsShownWhole() {
        assertEquals(
                """
                  promised 1
                * vote none → Vote[ballot=1, value=A]\
                """,
                compare(
                        new Acceptor(1, Optional.empty()),
                        new Acceptor(1, Optional.of(new Vote(1, "A")))));
    }

    @Test
    void aLongValueIsTakenApart() {
        var before = new Acceptor(1, Optional.of(new Vote(1, "a value of more than 36 letters")));
        var after = new Acceptor(1, Optional.of(new Vote(2, "a value of more than 36 letters")));
        assertEquals(
                """
                  promised 1
                * vote
                .* ballot 1 → 2
                .  value a value of more than 36 letters\
                """,
                compare(before, after));
    }

    @Test
    void setsAndMapsSayWhatCameAndWent() {
        var before =
                new Learner(Set.of(1, 2), new TreeMap<>(Map.of("a", new Vote(1, "A"))), List.of());
        var after =
                new Learner(Set.of(2), new TreeMap<>(Map.of("b", new Vote(2, "B"))), List.of("x"));
        assertEquals(
                """
                * heard
                .-  1
                .   2
                * votes
                .- a Vote[ballot=1, value=A]
                .+ b Vote[ballot=2, value=B]
                * log [] → [x]\
                """,
                compare(before, after));
    }

    @Test
    void anUnchangedValueIsTakenApartOnlyWhenItIsVeryLong() {
        var log = List.of("a".repeat(30), "b".repeat(30));
        var state = new Learner(Set.of(), Map.of(), log);
        assertEquals(
                """
                  heard {}
                  votes {}
                  log
                .  0 %s
                .  1 %s\
                """
                        .formatted(log.get(0), log.get(1)),
                compare(state, state));
    }

    @Test
    void anInitialStateHasNothingChanged() {
        var lines = Field.compare(Optional.empty(), new Acceptor(0, Optional.empty()));
        assertEquals(false, Field.changed(lines));
        assertEquals(2, lines.size());
    }

    @Test
    void aStateThatIsNoRecordIsOneLine() {
        assertEquals("*  IDLE → BUSY", compare("IDLE", "BUSY"));
    }

    private static String compare(Object before, Object after) {
        return Field.compare(Optional.of(before), after).stream()
                .map(FieldTest::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Field field) {
        var mark =
                switch (field.kind()) {
                    case SAME -> "  ";
                    case CHANGED -> "* ";
                    case ADDED -> "+ ";
                    case REMOVED -> "- ";
                };
        var text =
                ".".repeat(field.depth())
                        + mark
                        + field.name()
                        + " "
                        + field.before().map(old -> old + " → ").orElse("")
                        + field.value();
        return text.stripTrailing();
    }
}
