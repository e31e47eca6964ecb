package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// `scenario`: a story is told, what is no longer so is found, and a way on is shown.
class ScenarioTest {

    private static final String STORY =
            """
            Handing on
            The lock goes to its neighbour.

            model: lock

            host0: Grant
            note: Nobody holds it now.
            check: host0.held == false
            """;

    private static final String LAMP =
            """
            import dev.ironwright.protocols.*;

            public class Lamp implements Protocol<Lamp.Bounds> {
                record Bounds() {}

                @Override
                public Setup setup(Bounds bounds) {
                    return new Setup().hosts(Lamps.class, 1, _ -> Outcome.to(new Lamps(false)));
                }

                record Lamps(boolean on) {}

                record Switch() implements HostAction<Lamps> {
                    @Override
                    public Outcome<Lamps> step(Lamps self, Local at) {
                        return to(new Lamps(!self.on));
                    }
                }
            }
            """;

    @TempDir private Path folder;

    private String file(String text) throws IOException {
        var file = folder.resolve("my.scenario");
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void listsTheBuiltInOnesByModel() {
        var run = Run.of("scenario");
        assertEquals(0, run.exit());
        assertTrue(run.out().contains("paxos\n    "), run.out());
        assertTrue(run.out().contains("    vote-carried-over  "), run.out());
        var all = Run.of("scenario", "--format", "json").json().getAsJsonArray("scenarios");
        assertTrue(all.size() >= 8, "scenarios=" + all.size());
    }

    @ParameterizedTest
    @CsvSource({"vote-carried-over", "paxos/vote-carried-over"})
    void tellsABuiltInOne(String name) {
        var run = Run.of("scenario", name);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().startsWith("A vote is carried over\n"), run.out());
        assertTrue(run.out().contains("      * It proposes what it was told of"), run.out());
        assertTrue(run.out().contains("      ✓ reaches AdoptsAVote"), run.out());
        assertTrue(run.verdict().startsWith("Replayed: 17 steps"), run.verdict());
    }

    @Test
    void tellsAFile() throws IOException {
        var run = Run.of("scenario", file(STORY));
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("   2  host0  Grant  sent Transfer[epoch=2]"), run.out());
    }

    @Test
    void aModelBesideTheFileIsFound() throws IOException {
        Files.writeString(folder.resolve("Lamp.java"), LAMP);
        var story =
                """
                A lamp

                model: Lamp.java

                lamps0: Switch
                check: lamps0.on == true
                """;
        var run = Run.of("scenario", file(story));
        assertEquals(0, run.exit(), run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    host0: Grant               | host1: Grant             | my.scenario:6: host1: Grant is not possible: it is not enabled: does not hold the lock
                    check: host0.held == false | check: host0.epoch == 2  | my.scenario:8: check: host0.epoch == 2 is not so: host0.epoch is 1
                    check: host0.held == false | check: violates HolderIsLast | is not so: it holds
                    model: lock                | model: lock:keeps-the-lock | the claim HolderIsLast is false here
                    """)
    void whatIsNoLongerSoEndsWith17(String old, String changed, String why) throws IOException {
        var run = Run.of("scenario", file(STORY.replace(old, changed)));
        assertEquals(17, run.exit(), run.out());
        assertTrue(run.out().replaceAll("\\s+", " ").contains(why), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    host0: Grant | host0 Grant     | my.scenario:6: a line is a step
                    model: lock  | model: lok      | Did you mean lock?
                    model: lock  | model: lock\\nset: hosts=0  | bound out of range
                    """)
    void whatCannotBeReadIsRefused(String old, String changed, String why) throws IOException {
        var run = Run.of("scenario", file(STORY.replace(old, changed.replace("\\n", "\n"))));
        assertEquals(151, run.exit(), run.out());
        assertTrue(
                run.err()
                        .replaceAll("\\s+", " ")
                        .toLowerCase(Locale.ROOT)
                        .contains(why.toLowerCase(Locale.ROOT)),
                run.err());
    }

    @Test
    void aNameThatThereIsNotIsGuessedAt() {
        var run = Run.of("scenario", "vote-caried-over");
        assertEquals(151, run.exit());
        assertTrue(run.err().contains("Did you mean vote-carried-over?"), run.err());
    }

    @Test
    void theShortestWayOnIsWrittenAsAScenarioIs() throws IOException {
        var whole = folder.resolve("whole.scenario");
        var run =
                Run.of(
                        "scenario",
                        file(STORY),
                        "--until",
                        "host2.held == true",
                        "--scenario",
                        whole.toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(
                run.out()
                        .endsWith(
                                """
                                3 steps:
                                  host1: Accept <- host0 Transfer
                                  host1: Grant
                                  host2: Accept <- host1 Transfer
                                """),
                run.out());
        assertTrue(Files.readString(whole).startsWith(STORY + "host1: Accept"));
        assertEquals(0, Run.of("scenario", whole.toString()).exit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lock                     | --goal            | EveryEpoch             | 151
                    lock                     | --violation       | MutualExclusion        | 18
                    lock:keeps-the-lock      | --violation       | MutualExclusion        | 0
                    lock                     | --until           | host0.epoch == 100     | 18
                    lock                     | --until           | host0                  | 151
                    """)
    void aModelIsABeginningToo(String model, String option, String value, int exit) {
        assertEquals(exit, Run.of("scenario", model, option, value).exit());
    }

    @Test
    void boundsThatWereGivenAreKept() throws IOException {
        var kept = folder.resolve("kept.scenario");
        var run =
                Run.of(
                        "scenario",
                        "lock",
                        "--set",
                        "hosts=5",
                        "--until",
                        "host4.held == true",
                        "--scenario",
                        kept.toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(Files.readString(kept).contains("model: lock\nset: hosts=5\n"));
        assertEquals(0, Run.of("scenario", kept.toString()).exit());
    }

    @Test
    void aSearchThatIsCutEndsWith78() {
        var run = Run.of("scenario", "lock", "--until", "host0.epoch == 4", "--max-depth", "3");
        assertEquals(78, run.exit());
        assertTrue(run.verdict().startsWith("Not found: where host0.epoch == 4."), run.verdict());
    }

    @Test
    void aCounterexampleIsKeptAsAScenario() throws IOException {
        var kept = folder.resolve("bug.scenario");
        var check =
                Run.of(
                        "check",
                        "lock:keeps-the-lock",
                        "--property",
                        "MutualExclusion",
                        "--scenario",
                        kept.toString());
        assertEquals(12, check.exit(), check.err());
        var text = Files.readString(kept);
        assertTrue(text.endsWith("check: violates MutualExclusion\n"), text);
        assertTrue(text.contains("\nhost1: Accept <- host0 Transfer\n"), text);
        var run = Run.of("scenario", kept.toString());
        assertEquals(17, run.exit(), run.out());
        assertTrue(run.out().contains("write `check: violates HolderIsLast`"), run.out());
    }

    @Test
    void aDeadlockIsKeptToo() throws IOException {
        var kept = folder.resolve("stuck.scenario");
        assertEquals(11, Run.of("check", "philosophers", "--scenario", kept.toString()).exit());
        assertTrue(Files.readString(kept).endsWith("check: stuck\n"));
        assertEquals(0, Run.of("scenario", kept.toString()).exit());
    }

    @Test
    void aWalkIsKeptToo() throws IOException {
        var kept = folder.resolve("walk.scenario");
        var walk =
                Run.of(
                        "simulate",
                        "lock:keeps-the-lock",
                        "--seed",
                        "1",
                        "--scenario",
                        kept.toString());
        assertEquals(12, walk.exit(), walk.err());
        assertEquals(0, Run.of("scenario", kept.toString()).exit());
    }

    @Test
    void whereNothingWasFoundNothingIsWritten() {
        var kept = folder.resolve("none.scenario");
        var run = Run.of("check", "lock", "--scenario", kept.toString());
        assertEquals(0, run.exit());
        assertTrue(run.err().contains("There is no scenario to write"), run.err());
        assertFalse(Files.exists(kept));
    }

    @Test
    void theObjectHasItsKeysInOrder() throws IOException {
        var json = Run.of("scenario", file(STORY), "--format", "json").json();
        assertEquals(
                List.of(
                        "title",
                        "story",
                        "model",
                        "bounds",
                        "passed",
                        "steps",
                        "notes",
                        "checks",
                        "problems",
                        "way",
                        "trace"),
                List.copyOf(json.keySet()));
        assertTrue(json.get("passed").getAsBoolean());
        var check = json.getAsJsonArray("checks").get(0).getAsJsonObject();
        assertEquals(1, check.get("after").getAsInt());
        assertEquals("host0.held == false", check.get("assertion").getAsString());
    }

    @Test
    void theTraceIsAcceptedByTheModel() throws IOException {
        var trace = folder.resolve("told.itf.json").toString();
        assertEquals(0, Run.of("scenario", file(STORY), "--trace", trace).exit());
        assertEquals(0, Run.of("trace", trace).exit());
    }
}
