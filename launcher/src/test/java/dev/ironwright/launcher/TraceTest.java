package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `trace`: what `check --trace` wrote is accepted, and what was changed in it is refused.
class TraceTest {

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void writeTrace() {
        file = folder.resolve("bug.itf.json");
        var run =
                Run.of(
                        "check",
                        "lock:keeps-the-lock",
                        "--property",
                        "MutualExclusion",
                        "--trace",
                        file.toString());
        assertEquals(12, run.exit(), run.err());
    }

    @Test
    void isAcceptedByTheModelThatItNames() {
        var run = Run.of("trace", file.toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(
                run.out().contains("   3  host1  Accept  received Transfer[epoch=2]"), run.out());
        assertTrue(run.out().contains("Accepted: lock:keeps-the-lock can do this, 2 steps."));
        assertTrue(run.out().contains("HolderIsLast"), run.out());
    }

    @Test
    void isRefusedByTheModelWithoutTheBugWhichSaysWhereItDiffers() {
        var run = Run.of("trace", file.toString(), "lock");
        assertEquals(17, run.exit());
        assertTrue(run.out().contains("Not accepted at state 2: host0 Grant"), run.out());
        assertTrue(run.out().contains("host0.held: false → true"), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "action":"Accept"      | "action":"Grant"     | Accept does
                    "action":"Accept"      | "action":"Steal"     | host1 Steal does not lead there
                    "index":0},"hosts":{"#map":[["host0",{"held":true | "index":0},"hosts":{"#map":[["host0",{"held":false | does not start so
                    """)
    void saysWhyAChangedTraceIsRefused(String old, String changed, String why) throws IOException {
        var text = Files.readString(file);
        assertTrue(text.contains(old), text);
        Files.writeString(file, text.replace(old, changed));
        var run = Run.of("trace", file.toString());
        assertEquals(17, run.exit(), run.out());
        assertTrue(run.out().replaceAll("\\s+", " ").contains(why), run.out());
    }

    @Test
    void saysWhichReasonDisabledAnAction() throws IOException {
        var text = Files.readString(file);
        var lines = text.lines().toList();
        var states = lines.subList(4, 7);
        var twice = states.get(1).replace("\"index\":1", "\"index\":2");
        Files.writeString(file, text.replace(states.get(2), onlyGrantedByHost2(twice)));
        var run = Run.of("trace", file.toString());
        assertEquals(17, run.exit(), run.out());
        assertTrue(
                run.out().contains("Not accepted at state 3: host2 Grant is not enabled:"),
                run.out());
        assertTrue(run.out().contains("Grant of host2: does not hold the lock"), run.out());
    }

    private static String onlyGrantedByHost2(String state) {
        return state.replaceFirst("\"host\":\"host0\"", "\"host\":\"host2\"")
                .replace("\"host1\"]", "\"host1\",\"host2\"]")
                .replaceFirst(",$", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                             | missing=states
                    []                                             | a trace is a JSON object
                    {"states":[]}                                  | at least one state
                    {"states":[{"x":{"#bigint":"1"}}]}             | missing=hosts
                    nonsense                                       | a trace is a JSON object
                    """)
    void refusesWhatIsNoTrace(String text, String why) throws IOException {
        Files.writeString(file, text);
        var run = Run.of("trace", file.toString());
        assertEquals(151, run.exit());
        assertTrue(run.err().contains(why), run.err());
    }

    @Test
    void refusesAFileThatIsNotThere() {
        var run = Run.of("trace", folder.resolve("nothing.itf.json").toString());
        assertEquals(151, run.exit());
        assertTrue(run.err().contains("no such file"), run.err());
    }

    @Test
    void printsWithoutAskingAModel() {
        var run = Run.of("trace", file.toString(), "--no-replay");
        assertEquals(0, run.exit());
        assertTrue(!run.out().contains("Accepted"), run.out());
    }

    @ParameterizedTest
    @CsvSource({"die-hard", "missionaries", "philosophers", "paxos:forgets-vote"})
    void everyKindOfTraceIsAcceptedAsItWasWritten(String model) {
        var check = Run.of("check", model, "--trace", file.toString());
        assertTrue(check.exit() == 11 || check.exit() == 12, check.err());
        var run = Run.of("trace", file.toString());
        assertEquals(0, run.exit(), run.out() + run.err());
    }
}
