package dev.ironwright.invariants.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.protocols.Network;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/// The text of a scenario is read and written back, and says where it is wrong.
class ScenarioTest {

    private static final String TEXT =
            """
            A title
            A story of two lines,
            of which this is one.

            And a second paragraph.

            model: parcels
            set: weights=1,2
            set: senders=1
            network: ordered-lossy

            # Only for readers of the file.
            start: sender0.eager == true
            sender0: Hand(weight=2)

            note: One line,
                  and another.
            porter0: Take <- sender0 Parcel[label=(weight=2, remark=none)] => sends nothing
            check: porter0.taken == [(weight=2, remark=none)] and porter0.weight >= 2
            lose: sender0 -> porter0 Parcel at 1
            check: network has no sender0 -> porter0
            check: not enabled sender0: Hand because has no parcel left
            check: violates NotTooHeavy
            """;

    @Test
    void whatIsReadIsWrittenBack() {
        var scenario = Scenario.parse("a.scenario", TEXT);
        assertEquals(TEXT, scenario.text());
        assertEquals(scenario, Scenario.parse("a.scenario", scenario.text()));
    }

    @Test
    void theHeadIsRead() {
        var scenario = Scenario.parse("a.scenario", TEXT);
        assertEquals("A title", scenario.title());
        assertTrue(scenario.story().endsWith("And a second paragraph."));
        assertEquals("parcels", scenario.model());
        assertEquals("{weights=1,2, senders=1}", scenario.settings().toString());
        assertEquals(Optional.of(Network.ORDERED_LOSSY), scenario.network());
    }

    @Test
    void aLineKnowsItsPlaceInTheFile() {
        var lines = Scenario.parse("a.scenario", TEXT).lines();
        assertEquals(12, lines.getFirst().number());
        assertEquals("check: violates NotTooHeavy", lines.getLast().toString());
        assertEquals(23, lines.getLast().number());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host0: Act",
                "shared: Tick(by=2)",
                "host0: Act(a=1, b=RED) <- host1 M[x={a, b}, y={a: 1}] => host0.x[1].y == 2",
                "host0: Act <- host1 => sends host2 Reply[seq=1] and sends 2 in all",
                "host0: Act <- M[v=[1, (a=2), none]]",
                "check: host0.log == \"two words\"",
                "check: host0.log == host1.log",
                "check: host0.count == -1",
                "check: host0.names has no host2",
                "check: host0.cache[client0].seq > 2",
                "check: reaches Done",
                "check: holds Agreement",
                "check: stuck",
                "check: final",
                "check: enabled host0: Act <- host1 M",
                "check: network has host0 -> host1 M[a=1]",
                "check: network has M and host0.x == 1 and network has no host0 -> host1",
                "note: Whatever: it <- says [here",
            })
    void eachKindOfLineIsWrittenBack(String line) {
        assertEquals(line, Line.parse(line).toString());
    }

    /// As a trace shows it, or as one would rather type it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    host0:Act()<-host1 M( a = 1 )      | host0: Act <- host1 M[a=1]
                    host0: Act <- host1 M[]            | host0: Act <- host1 M
                    lose: host0->host1 M               | lose: host0 -> host1 M
                    check: host0.x==1 and host0.y!= 2  | check: host0.x == 1 and host0.y != 2
                    """)
    void spacesAndBracketsDoNotMatter(String typed, String written) {
        assertEquals(written, Line.parse(typed).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    host0 Act                   | a line is a step, note:, check:, start:, lose: or another of the environment
                    host0:                      | expected an action: found=the end of the line
                    host0: Act <- host1 M[x]    | expected =: found=]
                    host0: Act(r=[2, inf))      | expected , or ], or quotes around a text
                    host0: Act and more         | the line goes on: unexpected=and more
                    check: host0.x              | a condition compares: path=host0.x
                    check: host0.x == {a: 1, b} | braces hold a set {a, b} or a map {a: 1, b: 2}
                    host0: Act => sends 2       | write `sends 2 in all`
                    lose: host0 -> host1 M at x | a place is a number from 0: found=x
                    set: a=1                    | set: and network: stand directly below model:
                    """)
    void aWrongLineSaysWhatIsWrongAndWhere(String line, String rule) {
        var text = "T\n\nmodel: m\n\n# x\n" + line + "\n";
        var thrown =
                assertThrows(ScenarioException.class, () -> Scenario.parse("f.scenario", text));
        assertEquals("f.scenario", thrown.file());
        assertEquals(6, thrown.line());
        assertTrue(thrown.rule().startsWith(rule), thrown::getMessage);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Only a title                       | a scenario names its model
                    'model: m'                         | a scenario begins with its title
                    'T\nmodel: m\nset: a'              | a setting has a name and a value
                    'T\nmodel: m\nnetwork: none'       | no such network: network=none
                    'T\nmodel:'                        | nothing stands after model:
                    """)
    void aWrongHeadSaysWhatIsWrong(String text, String rule) {
        var thrown =
                assertThrows(
                        ScenarioException.class,
                        () -> Scenario.parse("f", text.replace("\\n", "\n")));
        assertTrue(thrown.rule().startsWith(rule), thrown::getMessage);
    }
}
