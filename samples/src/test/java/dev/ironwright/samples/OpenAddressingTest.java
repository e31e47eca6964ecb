package dev.ironwright.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.Checker;
import dev.ironwright.protocols.loader.Loader;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Optional;

/// The workbench's own set of fingerprints, as a protocol.
class OpenAddressingTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2, 3, 2,  2_023
                    2, 4, 3,  5_503
                    2, 5, 3,  5_623
                    3, 3, 2, 93_369
                    """)
    void nothingIsLostOrNewTwice(String threads, String keys, String slots, String distinct) {
        var settings = Map.of("threads", threads, "keys", keys, "slots", slots);
        var instance = Loader.load("open-addressing").model().within(settings, Optional.empty());
        var report = Checker.check(instance, Plan.DEFAULT, new Control(), Progress.Listener.SILENT);
        assertInstanceOf(Verdict.Holds.class, report.verdict());
        assertEquals(Long.parseLong(distinct.replace("_", "")), report.census().distinct());
    }
}
