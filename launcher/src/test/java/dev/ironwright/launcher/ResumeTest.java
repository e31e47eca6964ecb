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

/// `resume` of a model that is not as it was, and of one that is.
class ResumeTest {

    private static final String MODEL =
            """
            import dev.ironwright.protocols.*;

            public class Walking implements Protocol<Walking.Bounds> {
                public record Bounds(@Default("30") int most) {}
                public record Walker(int n) {}

                @Override
                public Setup setup(Bounds bounds) {
                    return new Setup()
                            .hosts(Walker.class, 2, at -> Outcome.to(new Walker(0)));
                }

                public record Walk(Bounds bounds) implements HostAction<Walker> {
                    @Override
                    public Outcome<Walker> step(Walker self, Local at) {
                        if (self.n == bounds.most) return skip("is there");
                        return to(new Walker(self.n + 1));
                    }
                }

                public record Near(At<Walker> walker) implements Invariant {
                    @Override
                    public boolean holds() {
                        return walker.state().n < 1000;
                    }
                }

                public record Anywhere() implements Final {
                    @Override
                    public boolean holds() {
                        return true;
                    }
                }
            }
            """;

    @TempDir Path folder;

    @BeforeEach
    void stopInTheMiddle() throws IOException {
        Files.writeString(model(), MODEL);
        var run =
                Run.of(
                        "check",
                        model().toString(),
                        "--checkpoint",
                        saved().toString(),
                        "--max-states",
                        "500",
                        "--format",
                        "json");
        assertEquals(78, run.exit(), run::err);
    }

    private Path model() {
        return folder.resolve("Walking.java");
    }

    private Path saved() {
        return folder.resolve("saved");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    self.n + 1    | self.n + 2    | action=Walk host=walker0 state=Walker[n=0]
                    is there      | is no more    |
                    < 1000        | < 999         | claim Near is written differently
                    "30"          | "31"          | bound most was 30, is 31
                    Walker.class, 2 | Walker.class, 3 | hosts was [walker0, walker1], is [walker0, walker1, walker2]
                    new Walker(0) | new Walker(1) | another initial state
                    Near          | Nearby        | claims was Anywhere, Near, is Anywhere, Nearby
                    Walk(         | Stroll(       | actions was Walk
                    """)
    void whatHasChangedIsNamed(String before, String after, String named) throws IOException {
        assertTrue(MODEL.contains(before), before);
        Files.writeString(model(), MODEL.replace(before, after));
        var run = Run.of("resume", saved().toString(), "--max-states", "100000");
        if (named == null) {
            assertEquals(0, run.exit(), run::err);
        } else {
            assertEquals(151, run.exit(), run::out);
            var said = run.err().replaceAll("\\s+", " ");
            assertTrue(said.contains(named), said);
        }
    }

    @Test
    void whatIsAsItWasGoesOn() {
        var run =
                Run.of("resume", saved().toString(), "--max-states", "100000", "--format", "json");
        assertEquals(0, run.exit(), run::err);
        assertEquals(961, run.json().get("distinctStates").getAsInt());
        assertEquals(61, run.json().get("depth").getAsInt());
    }
}
