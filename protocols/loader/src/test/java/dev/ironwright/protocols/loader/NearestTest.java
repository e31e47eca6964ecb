package dev.ironwright.protocols.loader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class NearestTest {

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    paxos,   paxos, 0
                    Paxos,   paxos, 0
                    pasox,   paxos, 2
                    paxo,    paxos, 1
                    ppaxos,  paxos, 1
                    kitten, sitting, 3
                    '',      abc,   3
                    """)
    void countsTheLettersToChange(String one, String other, int distance) {
        assertEquals(distance, Nearest.distance(one, other));
        assertEquals(distance, Nearest.distance(other, one));
    }

    @Test
    void suggestsWhatIsNearAndNothingElse() {
        var names = List.of("die-hard", "lock", "paxos", "two-phase-commit");
        assertEquals(Optional.of("two-phase-commit"), Nearest.to("two-face-comit", names));
        assertEquals(Optional.of("lock"), Nearest.to("lok", names));
        assertEquals(Optional.empty(), Nearest.to("raft", names));
        assertEquals(
                " available=[a, b]; did you mean a?", Nearest.suggestion("a1", List.of("b", "a")));
    }
}
