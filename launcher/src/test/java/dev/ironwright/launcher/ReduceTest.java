package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `reduce`, from the words of a command line to the exit code.
class ReduceTest {

    @TempDir private Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String trace(String model) {
        assertEquals(12, Run.of("check", model, "--trace", file("bug.itf.json")).exit());
        return file("bug.itf.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "5", "77"})
    void aTraceComesBackInAsManyAtomicSteps(String seed) {
        var run =
                Run.of(
                        "reduce",
                        trace("paxos:forgets-vote"),
                        "--seed",
                        seed,
                        "--events",
                        file("bug.jsonl"));
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.verdict().contains("19 events") && run.verdict().contains("9 atomic steps"));
        var again = Run.of("reduce", file("bug.jsonl"), "--format", "json").json();
        assertEquals("reduced", again.get("verdict").getAsString());
        assertEquals(9, again.getAsJsonArray("steps").size());
        assertEquals(19, again.getAsJsonArray("events").size());
    }

    @Test
    void aLogThatBreaksTheRuleIsRefusedWithBothEvents() throws IOException {
        Files.writeString(
                folder.resolve("wrong.jsonl"),
                """
                {"kind":"initially","source":"a","destination":"b","message":{"ping":1}}
                {"host":"b","step":1,"kind":"send","destination":"a","message":"pong"}
                {"host":"c","step":1,"kind":"clock"}
                {"host":"b","step":1,"kind":"receive","source":"a","message":{"ping":1}}
                """);
        var run = Run.of("reduce", file("wrong.jsonl"));
        assertEquals(10, run.exit());
        assertTrue(run.out().contains("1  b #1 sends b→a pong"), run.out());
        assertTrue(run.out().contains("3  b #1 receives a→b {\"ping\":1}"), run.out());
        var json = Run.of("reduce", file("wrong.jsonl"), "--format", "json").json();
        assertEquals("receives-then-clock-then-sends", json.get("rule").getAsString());
        assertEquals(1, json.get("firstPlace").getAsInt());
        assertEquals(3, json.get("secondPlace").getAsInt());
    }

    @Test
    void sharedVariablesAreNoPackets() {
        var run = Run.of("check", "die-hard", "--trace", file("bug.itf.json"));
        assertEquals(12, run.exit());
        var reduced = Run.of("reduce", file("bug.itf.json"));
        assertEquals(151, reduced.exit());
        assertTrue(reduced.err().contains("shared variables are no packets"), reduced.err());
    }

    @Test
    void aLineThatIsNoEventIsNamed() throws IOException {
        Files.writeString(
                folder.resolve("bad.jsonl"),
                """
                {"host":"b","step":1,"kind":"clock"}
                {"host":"b","step":2,"kind":"sleeps"}
                """);
        var run = Run.of("reduce", file("bad.jsonl"));
        assertEquals(151, run.exit());
        assertTrue(run.err().contains("line=2"), run.err());
    }

    @Test
    void coverageSaysThatActionsAreTotal() {
        var json = Run.of("check", "lock", "--coverage", "--format", "json").json();
        for (var action : json.getAsJsonObject("coverage").getAsJsonArray("totality")) {
            assertTrue(action.getAsJsonObject().get("total").getAsBoolean());
            assertTrue(action.getAsJsonObject().get("reducible").getAsBoolean());
            assertTrue(action.getAsJsonObject().get("cells").getAsLong() > 0);
        }
    }
}
