package dev.ironwright.launcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.Network;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

class GivenTest {

    @ParameterizedTest
    @CsvSource({"500ms, 500", "60s, 60000", "5m, 300000", "1h, 3600000"})
    void readsTimes(String text, long millis) {
        assertEquals(
                Optional.of(Duration.ofMillis(millis)),
                given("check", "lock", "--max-time", text).time("--max-time"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "0s", "-1s", "1d", "s", "1.5s", "99999999999s"})
    void refusesOtherTimes(String text) {
        var given = given("check", "lock", "--max-time=" + text);
        var thrown = assertThrows(FailureException.class, () -> given.time("--max-time"));
        assertTrue(thrown.getMessage().contains("--max-time=" + text), thrown.getMessage());
    }

    @Test
    void readsSettingsOfWhichTheLastCounts() {
        var given = given("check", "x", "--set", "ids=3,1,2", "--set=n=1", "--set", "n=a=b");
        assertEquals(Map.of("ids", "3,1,2", "n", "a=b"), given.settings("--set"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "many", "99999999999"})
    void refusesWhatIsNoCount(String text) {
        var given = given("check", "x", "--workers=" + text);
        assertThrows(FailureException.class, () -> given.number("--workers"));
    }

    @Test
    void readsLargeNumbersWithUnderscores() {
        assertEquals(
                Optional.of(10_000_000_000L),
                given("check", "x", "--max-states", "10_000_000_000").large("--max-states"));
    }

    @Test
    void whatWasNotGivenIsNotThere() {
        var given = given("check", "x");
        assertEquals(Optional.empty(), given.text("--trace"));
        assertEquals(Optional.empty(), given.network("--network"));
        assertEquals(Format.TEXT, given.format());
        assertEquals(Map.of(), given.settings("--set"));
    }

    @Test
    void readsNetworks() {
        assertEquals(
                Optional.of(Network.UNORDERED_LOSSY),
                given("check", "x", "--network", "unordered-lossy").network("--network"));
    }

    private static Given given(String command, String... words) {
        return new Given(new CommandLine(Commands.described(command)).parseArgs(words));
    }
}
