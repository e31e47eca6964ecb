package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A check that holds for want of anything to break it says so: a model without such a gap, and with
/// each kind of them put in.
class VacuityTest {

    private static final String LAMPS =
            """
            import dev.ironwright.protocols.*;

            import java.util.List;

            /// A lamp is switched on by itself and off by its neighbour.
            public final class Lamps implements Protocol<Lamps.Bounds> {
                public record Bounds() {}

                public record Lamp(boolean on) {}

                public record Dark() implements Message {}

                public record Light() implements Message {}

                @Override
                public Setup setup(Bounds bounds) {
                    return new Setup()
                            .hosts(Lamp.class, 2, at -> Outcome.to(new Lamp(false)))
                            .over(Network.UNORDERED_DUPLICATING)
                            .weaklyFair(Switch.class);
                }

                public record Switch() implements HostAction<Lamp> {
                    @Override
                    public Outcome<Lamp> step(Lamp self, Local at) {
                        if (self.on()) return skip("is on");
                        return to(new Lamp(true)).send(at.next(), new Dark());
                    }
                }

                public record Hear() implements Receive<Lamp, Dark> {
                    @Override
                    public Outcome<Lamp> step(Lamp self, Packet<Dark> in, Local at) {
                        if (!self.on()) return skip("is off");
                        return to(new Lamp(false));
                    }
                }

                public record DarkIsSent(Packet<Dark> dark) implements Invariant {
                    @Override
                    public boolean holds() {
                        return !dark.source().equals(dark.destination());
                    }
                }

                public record WhoIsOn(At<Lamp> lamp, Packets<Dark> sent) implements Conjunction {
                    @Override
                    public List<Part> parts() {
                        boolean on = lamp.state().on();
                        return List.of(implies("has said so", on, () -> !sent.isEmpty()));
                    }
                }

                public record AllOn(Hosts<Lamp> lamps) implements Reachable {
                    @Override
                    public boolean holds() {
                        return lamps.states().allMatch(Lamp::on);
                    }
                }

                public record MayEnd() implements Final {
                    @Override
                    public boolean holds() {
                        return true;
                    }
                }

                public record Shines(At<Lamp> lamp) implements AlwaysEventually {
                    @Override
                    public boolean holds() {
                        return lamp.state().on();
                    }
                }
            }
            """;

    private static final String LISTEN =
            """
            public record Listen() implements Receive<Lamp, Light> {
                @Override
                public Outcome<Lamp> step(Lamp self, Packet<Light> in, Local at) {
                    return to(new Lamp(true));
                }
            }
            """;

    @TempDir private Path folder;

    private Run check(String line, String instead) throws IOException {
        return check(line, instead, "");
    }

    /// @param more another record
    private Run check(String line, String instead, String more) throws IOException {
        assertTrue(LAMPS.contains(line), line);
        var file = folder.resolve("Lamps.java");
        var start = "public record Dark()";
        Files.writeString(file, LAMPS.replace(line, instead).replace(start, more + start));
        return Run.of("check", file.toString(), "--workers", "1", "--format", "json");
    }

    private static List<String> warnings(Run run) {
        return run.json().getAsJsonArray("warnings").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(each -> each.get("kind").getAsString() + " " + each.get("of").getAsString())
                .toList();
    }

    @Test
    void aModelWithoutGapsIsNotWarnedOf() throws IOException {
        var run = check("boolean on", "boolean on");
        assertEquals(0, run.exit(), run.out() + run.err());
        assertEquals(List.of(), warnings(run));
        assertEquals("[]", run.json().get("idleFairness").toString());
        assertEquals("[]", unneeded(run));
    }

    private static String unneeded(Run run) {
        var claim = run.json().getAsJsonArray("temporal").get(0).getAsJsonObject();
        return claim.get("unneeded").toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DarkIsSent(Packet<Dark> dark) | DarkIsSent(Packet<Light> dark)        | 0  | never-asked DarkIsSent
                    "has said so", on,            | "has said so", on && sent.size() > 9, | 0  | premise-never-true WhoIsOn
                    if (!self.on())               | if (true)                             | 0  | never-enabled Hear
                    allMatch(Lamp::on)            | allMatch(lamp -> lamps.size() > 2)    | 18 | not-reached AllOn
                    """)
    void eachGapIsWarnedOf(String line, String instead, int exit, String warning)
            throws IOException {
        var run = check(line, instead);
        assertEquals(exit, run.exit(), run.out() + run.err());
        assertEquals(List.of(warning), warnings(run));
    }

    @Test
    void fairnessOfWhatIsNeverEnabledIsNamed() throws IOException {
        var run =
                check(
                        ".weaklyFair(Switch.class)",
                        ".weaklyFair(Switch.class, Listen.class)",
                        LISTEN);
        assertEquals(0, run.exit(), run.out() + run.err());
        assertEquals(List.of("never-enabled Listen"), warnings(run));
        assertTrue(run.json().get("idleFairness").toString().contains("Listen"), run.out());
    }

    @Test
    void fairnessWithoutWhichItHoldsAsWellIsNamed() throws IOException {
        var run = check(".weaklyFair(Switch.class)", ".weaklyFair(Switch.class, Hear.class)");
        assertEquals(0, run.exit(), run.out() + run.err());
        assertEquals("[\"weak fairness of Hear\"]", unneeded(run));
        assertEquals("[]", run.json().get("idleFairness").toString());
    }

    @Test
    void withoutTheFairnessThatMattersItDoesNotHold() throws IOException {
        var run = check(".weaklyFair(Switch.class)", ".weaklyFair(Hear.class)");
        assertEquals(13, run.exit(), run.out() + run.err());
    }
}
