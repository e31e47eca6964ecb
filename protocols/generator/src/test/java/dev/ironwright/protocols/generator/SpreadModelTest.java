package dev.ironwright.protocols.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.generator.compile.InMemory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.LinkedHashMap;
import java.util.List;

/// Models whose actions, states and messages lie in several files, and those on few lines.
class SpreadModelTest {

    private static GeneratedProject relay;

    @BeforeAll
    static void generate() {
        relay = Generator.generate(Models.relay());
    }

    @Test
    void everyCellAnswersAlike() {
        var loaded = Models.relay();
        var instance = Models.instance(loaded);
        var cells = Closure.cells(instance, 6_000);
        var checked = Conformance.check(loaded, relay, cells, instance);
        assertTrue(checked.passed(), checked::toString);
        assertEquals(3, ((Conformance.Same) checked).counts().starts());
    }

    @Test
    void itHasNoWarnings() {
        var java = new LinkedHashMap<String, String>();
        relay.files().stream()
                .filter(file -> file.path().endsWith(".java"))
                .forEach(file -> java.put(file.path(), file.text()));
        var options = List.of("-Xlint:all,-processing", "-Werror", "-proc:none");
        assertEquals(List.of(), InMemory.compile(java, options).errors());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Station      | import relay.Counter.Parity;
                    Station      | import relay.RelayMessage.Baton;
                    Station      | counter = ran;
                    Counter      | Counter counting(int more) {
                    RelayMessage | record Baton(Parity parity) implements RelayMessage {}
                    Relay        | static final int FIRST_LAP = 1;
                    Relay        | static boolean mayRun(Counter counter, Bounds bounds) {
                    """)
    void whatIsSpokenOfIsCarriedOver(String type, String text) {
        var file = relay.file("src/main/java/relay/" + type + ".java").orElseThrow().text();
        assertTrue(file.contains(text), file);
    }

    @Test
    void whatIsClaimedIsLeftOut() {
        assertTrue(relay.files().stream().noneMatch(file -> file.text().contains("OneBaton")));
    }

    @Test
    void methodsOnOneLineAreUnfoldedWhereTheyWouldNotFit() {
        var project = Generator.generate(Models.load("OneLiners"));
        var host = project.file("src/main/java/oneliners/Host.java").orElseThrow().text();
        assertTrue(
                host.contains(
                        """
                            private boolean mayHandItOn(int most) {
                                if (timesThatItHasHeldIt > most) { return false; }
                                return holdsTheTicketOfTheRing && timesThatItHasHeldIt <= most;
                            }
                        """),
                host);
        for (var file : project.files()) {
            var fits = file.text().lines().allMatch(line -> line.length() <= 100);
            assertTrue(fits || !file.path().endsWith(".java"), file::text);
        }
    }
}
