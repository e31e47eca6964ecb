package dev.ironwright.protocols.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ProjectWriterTest {

    @TempDir Path temporary;

    @Test
    void everyFileIsWritten() throws IOException {
        var folder = temporary.resolve("a/b");
        project("one", "two").writeTo(folder);
        assertEquals("one", Files.readString(folder.resolve("README.md")));
        assertEquals("two", Files.readString(folder.resolve("src/A.java")));
    }

    @Test
    void whatWasGeneratedIsBroughtUpToDate() throws IOException {
        project("one", "two").writeTo(temporary);
        Files.createDirectories(temporary.resolve("target"));
        new GeneratedProject(
                        "p",
                        List.of(new GeneratedFile("README.md", "new")),
                        Map.of(),
                        Map.of(),
                        Map.of())
                .writeTo(temporary);
        assertEquals("new", Files.readString(temporary.resolve("README.md")));
        assertFalse(Files.exists(temporary.resolve("src/A.java")));
        assertTrue(Files.exists(temporary.resolve("target")));
    }

    @Test
    void aFolderOfSomebodyElseIsRefused() throws IOException {
        Files.writeString(temporary.resolve("letter.txt"), "dear");
        refuses("empty folder");
        assertEquals(1, temporary.toFile().listFiles().length);
    }

    @Test
    void aChangedFileIsNotOverwritten() throws IOException {
        project("one", "two").writeTo(temporary);
        Files.writeString(temporary.resolve("README.md"), "mine");
        refuses("was changed since");
        assertEquals("mine", Files.readString(temporary.resolve("README.md")));
    }

    @Test
    void aForeignFileInTheWayIsNotOverwritten() throws IOException {
        new GeneratedProject("p", List.of(), Map.of(), Map.of(), Map.of()).writeTo(temporary);
        Files.writeString(temporary.resolve("README.md"), "mine");
        refuses("not generated is in the way");
        assertEquals("mine", Files.readString(temporary.resolve("README.md")));
    }

    @Test
    void aDeletedFileComesBack() throws IOException {
        project("one", "two").writeTo(temporary);
        Files.delete(temporary.resolve("README.md"));
        project("three", "four").writeTo(temporary);
        assertEquals("three", Files.readString(temporary.resolve("README.md")));
    }

    @Test
    void aWriteThatFailedHalfWayCanBeRepeated() throws IOException {
        project("one", "two").writeTo(temporary);
        // A folder in the place of a file stops the second write after its first file.
        Files.delete(temporary.resolve("src/A.java"));
        Files.createDirectories(temporary.resolve("src/A.java/full"));
        var failed =
                assertThrows(
                        GenerationException.class,
                        () -> project("three", "four").writeTo(temporary));
        assertTrue(failed.getMessage().contains("cannot be written"), failed::getMessage);
        Files.delete(temporary.resolve("src/A.java/full"));
        Files.delete(temporary.resolve("src/A.java"));
        project("three", "four").writeTo(temporary);
        assertEquals("four", Files.readString(temporary.resolve("src/A.java")));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "");
        var failed =
                assertThrows(GenerationException.class, () -> project("one", "two").writeTo(file));
        assertTrue(failed.getMessage().contains("folder=" + file), failed::getMessage);
    }

    private void refuses(String why) {
        var refused =
                assertThrows(
                        GenerationException.class,
                        () -> project("three", "four").writeTo(temporary));
        assertTrue(refused.getMessage().contains(why), refused::getMessage);
    }

    private static GeneratedProject project(String readme, String code) {
        return new GeneratedProject(
                "p",
                List.of(
                        new GeneratedFile("README.md", readme),
                        new GeneratedFile("src/A.java", code)),
                Map.of(),
                Map.of(),
                Map.of());
    }
}
