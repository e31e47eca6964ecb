package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `generate`: an implementation is written only when it answers as the model does.
class GenerateTest {

    @TempDir private Path folder;

    @Test
    void writesAProjectAndSaysHowManyCellsAgree() {
        var out = folder.resolve("lock-service");
        var run = Run.of("generate", "lock", "--out", out.toString(), "--set", "lastEpoch=4");
        assertEquals(0, run.exit(), run.out() + run.err());
        assertTrue(run.verdict().startsWith("Same answers: all "), run.out());
        assertTrue(run.verdict().contains(" cells, 3 starts and "), run.out());
        assertTrue(Files.exists(out.resolve("pom.xml")));
        assertTrue(Files.exists(out.resolve("README.md")));
    }

    @Test
    void theReadmeOfTheProjectSaysHowItWasChecked() throws IOException {
        var out = folder.resolve("project");
        assertEquals(0, Run.of("generate", "lock", "--out", out.toString()).exit());
        var readme = Files.readString(out.resolve("README.md"));
        assertTrue(readme.contains("./ironwright generate lock"), readme);
    }

    @Test
    void refusesAModelThatIsNotMadeOfHostsAndMessages() {
        var out = folder.resolve("jugs");
        var run = Run.of("generate", "die-hard", "--out", out.toString());
        assertEquals(151, run.exit());
        assertTrue(run.err().contains("shared variables"), run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void doesNotOverwriteAFolderOfSomebodyElse() throws IOException {
        Files.writeString(folder.resolve("precious.txt"), "mine");
        var run = Run.of("generate", "lock", "--out", folder.toString());
        assertEquals(151, run.exit(), run.out());
        assertEquals("mine", Files.readString(folder.resolve("precious.txt")));
        assertFalse(Files.exists(folder.resolve("pom.xml")));
    }

    @Test
    void theCellsOfASearchThatALimitCutAreThoseItReached() {
        var out = folder.resolve("part");
        var run = Run.of("generate", "paxos", "--out", out.toString(), "--max-states", "200");
        assertEquals(0, run.exit(), run.out() + run.err());
        assertTrue(run.out().contains("stopped at --max-states 200"), run.out());
    }
}
