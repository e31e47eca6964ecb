package dev.ironwright.workbench.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class FileSettingsTest {

    private final List<String> complaints = new ArrayList<>();

    @Test
    void whatWasPutIsThereInTheNextStart(@TempDir Path folder) {
        var file = folder.resolve("deep").resolve("window.properties");
        var settings = new FileSettings(file, complaints::add);
        settings.put("theme", "dark");
        settings.putAll("recent", List.of("/a b/Ü.java", "c"));
        var next = new FileSettings(file, complaints::add);
        assertEquals(Optional.of("dark"), next.get("theme"));
        assertEquals(List.of("/a b/Ü.java", "c"), next.all("recent"));
        assertEquals(List.of(), complaints);
    }

    @Test
    void aFileThatCannotBeWrittenIsComplainedAboutOnce(@TempDir Path folder) throws IOException {
        var occupied = folder.resolve("occupied");
        Files.writeString(occupied, "a file where a folder is wanted");
        var settings = new FileSettings(occupied.resolve("window.properties"), complaints::add);
        settings.put("theme", "dark");
        settings.put("theme", "light");
        assertEquals(1, complaints.size());
        assertEquals(Optional.of("light"), settings.get("theme"));
    }

    @Test
    void theUsualPlaceIsTheSystems() {
        var home = Path.of("/home/ada");
        assertEquals(
                Path.of("/home/ada/.config/ironwright/window.properties"),
                FileSettings.usualPlace(Map.of(), home, "Linux"));
        assertEquals(
                Path.of("/cfg/ironwright/window.properties"),
                FileSettings.usualPlace(Map.of("XDG_CONFIG_HOME", "/cfg"), home, "Linux"));
        assertEquals(
                Path.of("/home/ada/Library/Application Support/ironwright/window.properties"),
                FileSettings.usualPlace(Map.of(), home, "Mac OS X"));
    }
}
