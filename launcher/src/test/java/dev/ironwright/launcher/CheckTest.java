package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// `check`, from the words of a command line to the exit code.
class CheckTest {

    @TempDir private Path folder;

    @Test
    void saysLastThatAllStatesSatisfyTheClaims() {
        var run = Run.of("check", "two-phase-commit", "--set", "resourceManagers=3");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.verdict().startsWith("Holds: all 288 states within the bounds"), run.out());
        assertTrue(run.out().contains("1,146 generated · depth 11"), run.out());
    }

    @Test
    void printsOneObjectWithItsKeysInOrder() {
        var run = Run.of("check", "two-phase-commit", "--format", "json", "--workers", "2");
        var json = run.json();
        assertEquals(
                List.of(
                        "model",
                        "bounds",
                        "verdict",
                        "complete",
                        "property",
                        "tuple",
                        "distinctStates",
                        "generatedStates",
                        "depth",
                        "symmetry",
                        "symmetryWhy",
                        "hostSteps",
                        "seconds",
                        "workers",
                        "collisionProbability",
                        "exact",
                        "memoryBytes",
                        "setBytes",
                        "queueBytes",
                        "diskBytes",
                        "search",
                        "partialOrder",
                        "partialOrderWhy",
                        "refinement",
                        "failures",
                        "warnings",
                        "shrunkFrom",
                        "forecast",
                        "trace",
                        "temporal",
                        "idleFairness",
                        "lasso"),
                List.copyOf(json.keySet()));
        assertEquals("two-phase-commit", json.get("model").getAsString());
        assertEquals(3, json.getAsJsonObject("bounds").get("resourceManagers").getAsInt());
        assertEquals("holds", json.get("verdict").getAsString());
        assertTrue(json.get("complete").getAsBoolean());
        assertEquals(288, json.get("distinctStates").getAsLong());
        assertEquals(1146, json.get("generatedStates").getAsLong());
        assertEquals(11, json.get("depth").getAsInt());
        assertEquals("off", json.get("symmetry").getAsString());
        assertEquals(2, json.get("workers").getAsInt());
        assertTrue(json.get("property").isJsonNull());
        assertTrue(json.get("tuple").isJsonNull());
        assertTrue(json.get("trace").isJsonNull());
    }

    @Test
    void aViolationHasItsPropertyTupleAndTrace() {
        var json =
                Run.of(
                                "check",
                                "lock:keeps-the-lock",
                                "--property",
                                "MutualExclusion",
                                "--format",
                                "json")
                        .json();
        assertEquals("violated", json.get("verdict").getAsString());
        assertFalse(json.get("complete").getAsBoolean());
        assertEquals("MutualExclusion", json.get("property").getAsString());
        var tuple = json.getAsJsonObject("tuple");
        assertEquals(List.of("one", "other"), List.copyOf(tuple.keySet()));
        assertTrue(tuple.get("one").getAsString().startsWith("host"));
        assertEquals(3, json.getAsJsonObject("trace").getAsJsonArray("states").size());
    }

    @Test
    void printsTheTraceAsAListOfChangesBeforeTheVerdict() {
        var run = Run.of("check", "lock:keeps-the-lock", "--property", "MutualExclusion");
        assertEquals(12, run.exit());
        var trace =
                """
                A shortest way there, 3 states:
                   1  start
                        host0         held=true  epoch=1
                        host1, host2  held=false  epoch=0
                        ghost         holders=[host0]
                   2  host0  Grant  sent Transfer[epoch=2] to host1
                        ghost.holders: + host1
                        network: + host0→host1 Transfer[epoch=2]
                   3  host1  Accept  received Transfer[epoch=2] from host0  sent Locked[epoch=2] to host0
                        host1.held: false → true
                        host1.epoch: 0 → 2
                        network: + host1→host0 Locked[epoch=2]
                """;
        assertTrue(run.out().contains(trace), run.out());
        assertEquals(
                "Violated: MutualExclusion[one=host0, other=host1] is false after 2 steps.",
                run.verdict());
    }

    @Test
    void explainsAtADeadlockWhyNothingIsEnabled() {
        var run = Run.of("check", "philosophers");
        assertEquals(11, run.exit());
        assertTrue(run.out().contains("There, nothing is enabled:"), run.out());
        assertTrue(run.out().contains("Take1 of philosopher0…4: has a fork"), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # verdict expected,  options,                    exit
                    holds,              two-phase-commit,           0
                    violated,           two-phase-commit,           19
                    violated,           lock:keeps-the-lock,        0
                    violated:HolderIsLast,   lock:keeps-the-lock,   0
                    violated:EpochGrows,     lock:keeps-the-lock,   19
                    holds,              lock:keeps-the-lock,        19
                    deadlock,           philosophers,               0
                    violated:Nonsense,  lock,                       151
                    nonsense,           lock,                       151
                    """)
    void endsWellWithTheExpectedVerdict(String expected, String model, int exit) {
        assertEquals(exit, Run.of("check", model, "--expect", expected).exit());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    --max-depth 4,      stopped at --max-depth 4
                    --max-states 50,    stopped at --max-states 50
                    """)
    void stoppingEarlyIsNotHolding(String limit, String why) {
        var words = limit.split(" ", 2);
        var run = Run.of("check", "two-phase-commit", words[0], words[1]);
        assertEquals(78, run.exit());
        assertTrue(run.out().contains("No violation in all behaviours of up to"), run.out());
        assertTrue(run.out().replaceAll("\\s+", " ").contains(why), run.out());
    }

    @Test
    void coverageTellsOfActionsReasonsAndClaims() {
        var run = Run.of("check", "lock", "--coverage");
        assertAll(
                () -> assertTrue(run.out().contains("does not hold the lock"), run.out()),
                () -> assertTrue(run.out().contains("MutualExclusion was asked of"), run.out()));
        var json = Run.of("check", "lock", "--coverage", "--format", "json").json();
        assertEquals(2, json.getAsJsonObject("coverage").getAsJsonArray("actions").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "check lock --nonsense",
                "check no-such-model",
                "check lock --set hosts=many",
                "check lock --set hosts=0",
                "check lock --set nothing=1",
                "check lock --set hosts",
                "check lock --symmetry on",
                "check lock --workers 0",
                "check lock --max-time 60",
                "check lock --property Nonsense",
                "check lock --network carrier-pigeon",
                "check lock --trace no/such/folder/x.itf.json",
                "check lock --trace -",
                "check lock unexpected"
            })
    void whatIsRefusedIsOneObjectToo(String line) {
        var run = Run.of((line + " --format json").split(" "));
        assertEquals(151, run.exit(), line);
        assertEquals("error", run.json().get("verdict").getAsString());
        assertFalse(run.json().getAsJsonObject("error").get("message").getAsString().isEmpty());
        assertTrue(run.err().startsWith("ironwright: "), run.err());
    }

    @Test
    void namesEveryErrorOfASourceThatDoesNotCompile() throws IOException {
        var file = folder.resolve("Wrong.java");
        Files.writeString(file, "final class Wrong {\n    int x = \"text\";\n    Nonsense y;\n}\n");
        var run = Run.of("check", file.toString(), "--format", "json");
        assertEquals(150, run.exit());
        var lines =
                run.json().getAsJsonArray("errors").asList().stream()
                        .map(error -> error.getAsJsonObject().get("line").getAsInt())
                        .collect(Collectors.toSet());
        assertEquals(Set.of(2, 3), lines, run.out());
        assertEquals("does-not-compile", error(run, "kind"));
        assertEquals(0, Run.of("check", file.toString(), "--expect", "error").exit());
    }

    @Test
    void aMistakeIsToldWithItsFileAndLine() throws IOException {
        var file = model("Careless", "return to(new Host(self.n() + (int) Math.random()));");
        var run = Run.of("check", file.toString(), "--format", "json");
        assertEquals(150, run.exit(), run.err());
        assertEquals("impure", error(run, "kind"));
        assertEquals("Careless.java", Path.of(error(run, "file")).getFileName().toString());
        assertEquals("8", error(run, "line"));
        assertTrue(run.err().contains("Careless.java:8: "), run.err());
    }

    @Test
    void aStepThatThrowsIsToldWithTheTraceThatLedThere() throws IOException {
        var file = model("Throwing", "if (self.n() == 2) throw new IllegalStateException(\"no\");");
        var run = Run.of("check", file.toString(), "--format", "json");
        assertEquals(75, run.exit(), run.err());
        assertEquals("step-threw", error(run, "kind"));
        assertEquals("8", error(run, "line"));
        assertEquals("Go", error(run, "action"));
        assertEquals(3, run.json().getAsJsonObject("trace").getAsJsonArray("states").size());
        var text = Run.of("check", file.toString());
        assertTrue(text.out().contains("Throwing.java:8: "), text.out());
        assertTrue(text.verdict().startsWith("Error: "), text.out());
    }

    /// A counter whose step has this statement in line 8.
    private Path model(String name, String statement) throws IOException {
        var rest = statement.startsWith("return") ? "" : "return to(new Host(self.n() + 1));";
        var source =
                """
                import dev.ironwright.protocols.*;

                public final class %1$s implements Protocol<%1$s.Bounds> {
                    public record Bounds(@Default("2") int hosts) {}
                    public record Host(int n) {}
                    public record Go() implements HostAction<Host> {
                        public Outcome<Host> step(Host self, Local at) {
                            %2$s
                            %3$s
                        }
                    }
                    public Setup setup(Bounds bounds) {
                        return new Setup()
                                .hosts(Host.class, bounds.hosts(), at -> Outcome.to(new Host(0)));
                    }
                }
                """
                        .formatted(name, statement, rest);
        return Files.writeString(folder.resolve(name + ".java"), source);
    }

    private static String error(Run run, String key) {
        return run.json().getAsJsonObject("error").get(key).getAsString();
    }

    @Test
    void readsAModelOutsideTheRepositoryAndWarnsOfWhatNeverHappens() throws IOException {
        var file = model("Idle", "return skip(\"is idle\");");
        var run = Run.of("check", file.toString(), "--deadlock", "off");
        assertEquals(0, run.exit(), run.err());
        assertTrue(
                run.out().contains("Warning: Go was never enabled, most often because: is idle."),
                run.out());
        assertTrue(run.verdict().contains("the model claims nothing of them"), run.out());
    }

    @Test
    void writesTheTraceToStandardOutputAlone() {
        var run = Run.of("check", "lock:keeps-the-lock", "--trace", "-");
        assertEquals(12, run.exit());
        assertEquals(2, run.json().getAsJsonArray("states").size());
        assertTrue(run.err().contains("Violated: "), run.err());
    }
}
