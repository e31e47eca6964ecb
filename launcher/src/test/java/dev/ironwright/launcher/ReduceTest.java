package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    reduced,             host,  0
                    refused,             host, 19
                    refused,             step,  0
                    refused:own-packets, step, 19
                    refused:one-step-after-the-other, step, 0
                    reduced,             step, 19
                    surely,              host, 151
                    """)
    void anExpectationDecidesTheExitCode(String expected, String log, int exit) throws IOException {
        int second = log.equals("step") ? 1 : 3;
        Files.writeString(
                folder.resolve("log.jsonl"),
                """
                {"host":"b","step":2,"kind":"clock"}
                {"host":"b","step":%d,"kind":"clock"}
                """
                        .formatted(second));
        var run = Run.of("reduce", file("log.jsonl"), "--expect", expected);
        assertEquals(exit, run.exit(), run.out() + run.err());
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

    /// The seeded bug: a host that was not meant to be asked throws.
    @Test
    void anActionThatDoesNotAnswerEverywhereIsNotTotal() throws IOException {
        Files.writeString(
                folder.resolve("Gappy.java"),
                """
                import dev.ironwright.protocols.*;

                public final class Gappy implements Protocol<Gappy.Bounds> {
                    public record Bounds() {}
                    public record Host(int n) {}
                    public record Up() implements HostAction<Host> {
                        public Outcome<Host> step(Host self, Local at) {
                            if (self.n() == 3) throw new IllegalStateException("not meant");
                            return to(new Host(self.n() + 1));
                        }
                    }
                    public record Down() implements HostAction<Host> {
                        public Outcome<Host> step(Host self, Local at) {
                            if (self.n() == 0) return skip("is at the bottom");
                            return to(new Host(0));
                        }
                    }
                    public Setup setup(Bounds bounds) {
                        return new Setup().hosts(Host.class, 1, at -> Outcome.to(new Host(0)));
                    }
                }
                """);
        var words = new String[] {"check", file("Gappy.java"), "--coverage"};
        var run = Run.of(words);
        assertEquals(75, run.exit(), run.err());
        assertTrue(run.out().contains("Up not total: "), run.out());
        assertTrue(run.out().contains("Down total: "), run.out());
        var json = Run.of(words[0], words[1], words[2], "--format", "json").json();
        var totality = json.getAsJsonObject("coverage").getAsJsonArray("totality");
        assertEquals(
                "[false, true]",
                totality.asList().stream()
                        .map(it -> it.getAsJsonObject().get("total").getAsBoolean())
                        .sorted()
                        .toList()
                        .toString());
        assertTrue(json.getAsJsonObject("error").get("state").toString().contains("n=3"));
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
