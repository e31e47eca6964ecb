package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// `induct`: whether invariants are inductive.
class InductTest {

    private static final String[] PROOF = {
        "--invariant", "TransferIsHistory",
        "--invariant", "HolderIsLast",
        "--invariant", "PastIsPast"
    };

    @TempDir private Path folder;

    private static Run induct(String... words) {
        var all =
                new ArrayList<>(
                        List.of("induct", "lock", "--set", "hosts=2", "--set", "lastEpoch=2"));
        all.addAll(List.of("--workers", "1"));
        all.addAll(List.of(words));
        return Run.of(all.toArray(String[]::new));
    }

    private static String[] proof(String... more) {
        var all = new ArrayList<>(List.of(PROOF));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static JsonObject broken(Run run) {
        return StreamSupport.stream(run.json().getAsJsonArray("matrix").spliterator(), false)
                .map(each -> (JsonObject) each)
                .filter(each -> each.get("answer").getAsString().equals("broken"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProofIsAMatrixOfYes() {
        var run = induct(proof("--property", "MutualExclusion"));
        assertEquals(0, run.exit(), run.out() + run.err());
        assertTrue(run.out().contains("HolderIsLast"), run.out());
        assertTrue(run.out().contains("implies MutualExclusion: holds"), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.endsWith("  time")), run.out());
        assertTrue(run.verdict().startsWith("inductive within the bounds"), run.out());
    }

    @Test
    void aCounterexampleHasTwoStatesALabelAndASkeleton() {
        var run = induct("--invariant", "MutualExclusion", "--format", "json");
        assertEquals(16, run.exit(), run.out() + run.err());
        assertEquals("not-inductive", run.json().get("verdict").getAsString());
        var cell = broken(run);
        assertEquals("Accept", cell.get("action").getAsString());
        var found = cell.getAsJsonObject("counterexample");
        assertEquals("unreachable", found.get("reach").getAsString());
        assertEquals(2, found.getAsJsonObject("trace").getAsJsonArray("states").size());
        assertEquals("host0", found.getAsJsonObject("tuple").get("one").getAsString());
        assertTrue(found.get("skeleton").getAsString().contains("implements Invariant"));
        assertTrue(found.get("execution").isJsonNull());
    }

    @Test
    void itIsToldToAPersonToo() {
        var run = induct("--invariant", "MutualExclusion");
        assertEquals(16, run.exit(), run.err());
        assertTrue(
                run.out().contains("Accept breaks MutualExclusion, from a state unre"), run.out());
        assertTrue(run.out().contains("of this matters:"), run.out());
        assertTrue(run.verdict().startsWith("not inductive"), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    not-inductive, 0
                    not-inductive:MutualExclusion, 0
                    not-inductive:HolderIsLast, 19
                    inductive, 19
                    surely, 151
                    """)
    void anExpectationDecidesTheExitCode(String expected, int exit) {
        var run = induct("--invariant", "MutualExclusion", "--expect", expected);
        assertEquals(exit, run.exit(), run.out() + run.err());
    }

    @Test
    void withoutTimeNothingIsKnown() {
        var run = induct(proof("--max-time", "1ms", "--format", "json"));
        assertEquals(78, run.exit(), run.out() + run.err());
        assertEquals("unknown", run.json().get("verdict").getAsString());
        var text = induct(proof("--max-time", "1ms", "--expect", "unknown"));
        assertEquals(0, text.exit(), text.out() + text.err());
        assertTrue(text.out().contains("are not yet known: the time was over"), text.out());
        assertEquals(19, induct(proof("--max-time", "1ms", "--expect", "inductive")).exit());
    }

    /// The protocol of the language guide counts what lies in an inbox, and says of it what a majority
    /// is.
    private Run ballot(String line, String instead, String... invariants) throws IOException {
        var guide = Files.readString(Path.of("../docs/language.md"));
        int end = guide.indexOf("```", guide.indexOf("public class Ballot "));
        var source = guide.substring(guide.lastIndexOf("```java", end - 1) + 7, end);
        assertTrue(source.contains(line), line);
        var file = Files.writeString(folder.resolve("Ballot.java"), source.replace(line, instead));
        var words = new ArrayList<>(List.of("induct", file.toString(), "--workers", "1"));
        for (var invariant : invariants) {
            words.addAll(List.of("--invariant", invariant));
        }
        words.addAll(List.of("--format", "json"));
        return Run.of(words.toArray(String[]::new));
    }

    @Test
    void whatIsSaidOfAnInboxIsInductive() throws IOException {
        var run = ballot("has voted", "has voted");
        assertEquals(0, run.exit(), run.out() + run.err());
        // Three claims and the types, after each of two actions.
        assertEquals(8, run.json().getAsJsonArray("matrix").size());
    }

    @Test
    void aQuorumThatIsTooSmallIsReachable() throws IOException {
        var run = ballot("2 * in.size() <= bounds.voters()", "in.isEmpty()");
        assertEquals(16, run.exit(), run.out() + run.err());
        var cell = broken(run);
        assertEquals("MajorityRules", cell.get("invariant").getAsString());
        assertEquals("Announce", cell.get("action").getAsString());
        var found = cell.getAsJsonObject("counterexample");
        assertEquals("reachable", found.get("reach").getAsString());
        assertEquals(3, found.getAsJsonObject("execution").getAsJsonArray("states").size());
    }

    @Test
    void withoutWhatVotersKnowAVoterVotesTwice() throws IOException {
        var run = ballot("has voted", "has voted", "OneVoteEach");
        var cell = broken(run);
        assertEquals("Cast", cell.get("action").getAsString());
        var found = cell.getAsJsonObject("counterexample");
        assertEquals("unreachable", found.get("reach").getAsString());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    paxos-votes, Agreement, does not know which
                    lock, Nothing, no such claim
                    lock, EpochGrows, claims on states
                    """)
    void whatCannotBeAskedIsRefused(String model, String invariant, String why) {
        var run = Run.of("induct", model, "--invariant", invariant);
        assertEquals(151, run.exit(), run.out() + run.err());
        assertTrue(run.err().replaceAll("\\s+", " ").contains(why), run.err());
    }
}
