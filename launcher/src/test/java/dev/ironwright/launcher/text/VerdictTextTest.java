package dev.ironwright.launcher.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.Verdict.Limit;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class VerdictTextTest {

    record Claimed(At<Integer> a, int n) implements Invariant {
        @Override
        public boolean holds() {
            return false;
        }
    }

    record Row(Verdict verdict, String sentence) {}

    static Stream<Row> rows() {
        var tuple = new Claimed(new At<>(new HostId("host", 2), 7), 3);
        var mistake =
                new Mistake(Mistake.Kind.UNSTABLE, Mistake.Site.of(Claimed.class), "it varies", "");
        return Stream.of(
                new Row(
                        new Verdict.Holds(),
                        "Holds: all 288 states within the bounds satisfy 8 claims, and 2 goals"
                                + " are met."),
                new Row(
                        new Verdict.HoldsWithin(Limit.DEPTH, 14, List.of()),
                        "No violation in all behaviours of up to 14 states; stopped at --max-depth"
                                + " 14."),
                new Row(
                        new Verdict.HoldsWithin(Limit.STATES, 3, List.of("Goal")),
                        "No violation in all behaviours of up to 3 states; stopped at --max-states"
                            + " 1000; not reached so far, which says nothing against it: Goal."),
                new Row(
                        new Verdict.HoldsWithin(Limit.CANCELLED, 0, List.of()),
                        "No violation so far, but not even the initial states were all looked at;"
                                + " stopped on request."),
                new Row(
                        new Verdict.Violated("Claimed", tuple, Reports.trace(3)),
                        "Violated: Claimed[a=host2, n=3] is false after 2 steps."),
                new Row(
                        new Verdict.Violated("Claimed", tuple, Reports.trace(1)),
                        "Violated: Claimed[a=host2, n=3] is false in an initial state."),
                new Row(
                        new Verdict.Deadlock(Reports.trace(2)),
                        "Deadlock: after 1 step no action is enabled, and no Final says that this"
                                + " is an end."),
                new Row(
                        new Verdict.Unreached(List.of("One", "Two")),
                        "Not reached: One and Two are true in none of the 288 states within the"
                                + " bounds."),
                new Row(new Verdict.Failed(mistake, Optional.empty()), "Error: it varies."));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysNoMoreThanWasFound(Row row) {
        assertEquals(row.sentence(), sentence(row.verdict(), Ink.NONE));
    }

    @Test
    void holdingIsGreenAndStoppingEarlyIsNot() {
        assertEquals("\033[1;32mHolds: ", start(new Verdict.Holds()));
        assertEquals(
                "\033[1;33mNo violation ",
                start(new Verdict.HoldsWithin(Limit.TIME, 5, List.of())));
    }

    @Test
    void aModelWithoutClaimsIsNotPraised() {
        var lock = Reports.LOCK.model();
        var silent =
                new Model(lock.type(), lock.bounds(), lock.actions(), List.of())
                        .within(Map.of(), Optional.empty());
        var report = Reports.of(new Verdict.Holds(), Reports.EVERYTHING, silent);
        assertEquals(
                "Holds: all 288 states within the bounds were explored without a deadlock; the"
                        + " model claims nothing of them.",
                new VerdictText(report, Ink.NONE).sentence());
    }

    private static String start(Verdict verdict) {
        return sentence(verdict, Ink.ANSI).split("\033\\[0m", 2)[0];
    }

    private static String sentence(Verdict verdict, Ink ink) {
        return new VerdictText(Reports.of(verdict), ink).sentence();
    }
}
