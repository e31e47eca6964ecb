package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `mutate`: which claims notice when a model is changed.
class MutateTest {

    @TempDir private Path folder;

    @Test
    void saysOfEachMutantWhatBecameOfIt() {
        var run = mutate("lock", "--kind", "update", "--format", "json");
        assertEquals(0, run.exit(), run.err());
        var json = run.json();
        assertEquals("holds", json.get("verdict").getAsString());
        assertEquals(1.0, json.get("score").getAsDouble());
        assertEquals(
                json.get("killed").getAsInt(), json.getAsJsonArray("mutants").size(), run.out());
        var first = json.getAsJsonArray("mutants").get(0).getAsJsonObject();
        assertEquals("does not update `held`", first.get("what").getAsString());
        assertEquals("Grant.step", first.get("where").getAsString());
        assertEquals("HolderIsLast", first.getAsJsonArray("killedBy").get(0).getAsString());
        assertEquals(1, first.get("steps").getAsInt());
        assertTrue(json.getAsJsonObject("kills").has("HolderIsLast"), run.out());
    }

    @Test
    void listsSurvivorsWithTheirLinesAndTheScoreLast() throws IOException {
        var run = mutate(model("if (self.done)").toString(), "--kind", "send");
        assertEquals(0, run.exit(), run.out() + run.err());
        assertTrue(run.out().contains("Survived:"), run.out());
        assertTrue(run.out().contains("- return to(new Host(true)).send("), run.out());
        assertTrue(run.out().contains("+ return to(new Host(true));"), run.out());
        assertTrue(run.verdict().startsWith("Score: 0 of 1 mutant was killed, 0 %"), run.out());
    }

    @Test
    void sendingTwiceIsTheSameWhereTheNetworkKeepsEverything() {
        var mutants = mutants(mutate("lock", "--kind", "send", "--format", "json"));
        assertEquals(
                List.of("same-behaviour", "same-behaviour"),
                mutants.stream()
                        .filter(m -> m.get("what").getAsString().equals("sends it twice"))
                        .map(m -> m.get("fate").getAsString())
                        .toList());
    }

    @Test
    void aLimitIsNoKill() throws IOException {
        var counter = counter().toString();
        var run = mutate(counter, "--kind", "guard", "--max-states", "30", "--format", "json");
        assertEquals(0, run.exit(), run.err());
        assertEquals("stopped", mutants(run).getFirst().get("fate").getAsString());
        assertEquals(0, mutants(run).getFirst().getAsJsonArray("killedBy").size());
        assertEquals(1, run.json().get("stopped").getAsInt());
        assertEquals(0, run.json().get("score").getAsDouble());
        var text = mutate(counter, "--kind", "guard", "--max-states", "30");
        assertTrue(text.out().contains("Not killed, since a limit came first:"), text.out());
        assertTrue(text.verdict().contains("1 met a limit (--max-states 30)"), text.out());
    }

    @Test
    void everyMutantOfLockIsNoticed() {
        var json = mutate("lock", "--format", "json").json();
        assertEquals(10, json.get("killed").getAsInt(), json.toString());
        assertEquals(0, json.get("survived").getAsInt(), json.toString());
        assertEquals(3, json.get("sameBehaviour").getAsInt(), json.toString());
        assertEquals(13, json.getAsJsonArray("mutants").size(), json.toString());
    }

    @Test
    void whatDoesNotCompileIsNotCounted() throws IOException {
        var model = model("if (!(self instanceof Host(boolean done)) || done)").toString();
        var json = mutate(model, "--kind", "guard", "--format", "json").json();
        assertEquals(1, json.get("uncompilable").getAsInt(), json.toString());
    }

    @Test
    void aModelThatDoesNotHoldIsReportedAsByACheck() {
        var run = mutate("lock:keeps-the-lock", "--format", "json");
        assertEquals(12, run.exit(), run.out());
        assertEquals("violated", run.json().get("verdict").getAsString());
        assertFalse(run.json().has("mutants"), run.out());
        assertEquals(12, mutate("lock:keeps-the-lock").exit());
    }

    @Test
    void theFirstFewAreThoseOfTheWholeList() {
        var few = mutants(mutate("lock", "--limit", "3", "--format", "json"));
        assertEquals(List.of(1, 2, 3), few.stream().map(m -> m.get("id").getAsInt()).toList());
    }

    @Test
    void refusesAKindThatThereIsNot() {
        var run = mutate("lock", "--kind", "typo");
        assertEquals(151, run.exit());
        assertTrue(run.err().contains("guard, quorum, update, send"), run.err());
    }

    private static Run mutate(String... words) {
        var all = new ArrayList<>(List.of("mutate"));
        all.addAll(List.of(words));
        all.addAll(List.of("--workers", "1", "--budget", "2s"));
        return Run.of(all.toArray(String[]::new));
    }

    private static List<JsonObject> mutants(Run run) {
        return run.json().getAsJsonArray("mutants").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /// One host that says once that it is done; nothing asks whether it says so.
    private Path model(String guard) throws IOException {
        return Files.writeString(
                folder.resolve("Done.java"),
                """
                import dev.ironwright.protocols.*;

                public final class Done implements Protocol<Done.Bounds> {
                    record Bounds() {}
                    record Host(boolean done) {}
                    record Word() implements Message {}

                    @Override
                    public Setup setup(Bounds bounds) {
                        return new Setup().hosts(Host.class, 1, _ -> Outcome.to(new Host(false)));
                    }

                    record Say() implements HostAction<Host> {
                        @Override
                        public Outcome<Host> step(Host self, Local at) {
                            %s return skip("is done");
                            return to(new Host(true)).send(at.self(), new Word());
                        }
                    }

                    record Over() implements Final {
                        @Override
                        public boolean holds() {
                            return true;
                        }
                    }
                }
                """
                        .formatted(guard));
    }

    /// A host that counts to three, and without its guard for ever.
    private Path counter() throws IOException {
        return Files.writeString(
                folder.resolve("Counter.java"),
                """
                import dev.ironwright.protocols.*;

                public final class Counter implements Protocol<Counter.Bounds> {
                    record Bounds() {}
                    record Host(int count) {}

                    @Override
                    public Setup setup(Bounds bounds) {
                        return new Setup().hosts(Host.class, 1, _ -> Outcome.to(new Host(0)));
                    }

                    record Count() implements HostAction<Host> {
                        @Override
                        public Outcome<Host> step(Host self, Local at) {
                            if (self.count >= 3) return skip("has counted");
                            return to(new Host(self.count + 1));
                        }
                    }

                    record Over() implements Final {
                        @Override
                        public boolean holds() {
                            return true;
                        }
                    }
                }
                """);
    }
}
