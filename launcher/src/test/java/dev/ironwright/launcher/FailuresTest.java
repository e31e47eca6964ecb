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
import java.util.List;

/// That a failure says of which tuples, in which part, and whether there was a witness.
class FailuresTest {

    @TempDir private Path folder;

    private static JsonObject failure(String model) {
        var run = Run.of("check", model, "--workers", "1", "--format", "json");
        assertEquals(12, run.exit(), run.out() + run.err());
        return run.json().getAsJsonArray("failures").get(0).getAsJsonObject();
    }

    private static JsonObject failure(String model, String claim) {
        var run = Run.of("check", model, "--property", claim, "--format", "json");
        assertEquals(12, run.exit(), run.out() + run.err());
        var failures = run.json().getAsJsonArray("failures");
        assertEquals(1, failures.size());
        return failures.get(0).getAsJsonObject();
    }

    private static JsonObject tuple(JsonObject failure, int place) {
        return failure.getAsJsonArray("tuples").get(place).getAsJsonObject();
    }

    @Test
    void partsSayWhichOfThemAreFalse() {
        var tuple = tuple(failure("lock:forgets-the-epoch"), 0);
        assertEquals(
                List.of("the holder knows the epoch: false", "the holder is the last one: true"),
                tuple.getAsJsonArray("parts").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .map(part -> part.get("name").getAsString() + ": " + answer(part))
                        .toList());
        var text = Run.of("check", "lock:forgets-the-epoch", "--workers", "1").out();
        assertTrue(text.contains("false:   the holder knows the epoch"), text);
    }

    private static String answer(JsonObject part) {
        return part.get("answer").getAsString();
    }

    @Test
    void aWrongWitnessStandsBesideOneThatIsThere() {
        var tuple = tuple(failure("lock:wrong-witness"), 0);
        assertEquals("host1", tuple.getAsJsonObject("witness").get("source").getAsString());
        assertFalse(tuple.has("candidates"));
        var text = Run.of("check", "lock:wrong-witness", "--workers", "1").out();
        assertTrue(text.contains("the wrong witness: it found none, but host1→host2"), text);
    }

    @Test
    void whereNoWitnessExistsItIsSaidAmongHowMany() {
        var tuple = tuple(failure("lock:announces-the-next", "LockedWasTransferred"), 0);
        assertEquals(1, tuple.get("candidates").getAsLong());
        assertFalse(tuple.has("witness"));
        var text = Run.of("check", "lock:announces-the-next", "--workers", "1").out();
        assertTrue(text.contains("LockedWasTransferred is false of 1 tuple"), text);
        assertTrue(text.contains("no witness"), text);
    }

    /// All three pairs of hosts are wrong at once, each way round.
    @Test
    void everyFailingTupleOfTheStateIsListed() throws IOException {
        var file = folder.resolve("Alike.java");
        Files.writeString(
                file,
                """
                import dev.ironwright.protocols.*;

                public final class Alike implements Protocol<Alike.Bounds> {
                    public record Bounds() {}

                    public record Host(int n) {}

                    @Override
                    public Setup setup(Bounds bounds) {
                        return new Setup().hosts(Host.class, 3, at -> Outcome.to(new Host(0)));
                    }

                    public record Differ(At<Host> one, At<Host> other) implements Invariant {
                        @Override
                        public boolean holds() {
                            return one.id().equals(other.id())
                                    || one.state().n() != other.state().n();
                        }
                    }

                    public record Wait() implements HostAction<Host> {
                        @Override
                        public Outcome<Host> step(Host self, Local at) {
                            return stay();
                        }
                    }
                }
                """);
        var failure = failure(file.toString());
        assertEquals(6, failure.get("count").getAsLong());
        assertEquals(
                "[host0 host1, host0 host2, host1 host0, host1 host2, host2 host0, host2 host1]",
                failure.getAsJsonArray("tuples").asList().stream()
                        .map(it -> it.getAsJsonObject().getAsJsonObject("tuple"))
                        .map(it ->
                                it.get("one").getAsString() + " " + it.get("other").getAsString())
                        .sorted()
                        .toList()
                        .toString());
        var text = Run.of("check", file.toString(), "--workers", "1").out();
        assertTrue(text.contains("Differ is false of 6 tuples"), text);
    }
}
