package dev.ironwright.launcher.console;

import static dev.ironwright.launcher.console.Surroundings.Stream.ERR;
import static dev.ironwright.launcher.console.Surroundings.Stream.OUT;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Set;

class SurroundingsTest {

    @Test
    void onlyAStreamThatAPersonWatchesHasColours() {
        var around = new Surroundings(Map.of(), Set.of(ERR), Surroundings.Display.THERE);
        assertEquals(Ink.ANSI, around.ink(ERR));
        assertEquals(Ink.NONE, around.ink(OUT));
    }

    @ParameterizedTest
    @CsvSource({"NO_COLOR, 1", "TERM, dumb"})
    void whoWantsNoColoursGetsNone(String name, String value) {
        var around = new Surroundings(Map.of(name, value), Set.of(OUT), Surroundings.Display.THERE);
        assertEquals(Ink.NONE, around.ink(OUT));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # variable,     system,   platform,  display
                    DISPLAY,         Linux,    '',        THERE
                    WAYLAND_DISPLAY, Linux,    '',        THERE
                    OTHER,           Linux,    '',        MISSING
                    OTHER,           Linux,    Headless,  THERE
                    OTHER,           Mac OS X, '',        THERE
                    """)
    void findsTheDisplay(
            String variable, String system, String platform, Surroundings.Display display) {
        assertEquals(display, Surroundings.Display.of(Map.of(variable, ":0"), system, platform));
    }
}
