package dev.ironwright.explorer.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.util.stream.Collectors.toSet;

import dev.ironwright.protocols.Network;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.LongStream;

/// That the random protocols are a fair test of other explorers.
class RandomProtocolsTest {

    @Test
    void everyVerdictComesUp() {
        var verdicts =
                Arrays.stream(Network.values())
                        .flatMap(network ->
                                LongStream.range(0, 25).mapToObj(seed -> explore(seed, network)))
                        .map(ReferenceExplorer.Findings::verdict)
                        .collect(toSet());
        assertEquals(
                Set.of("holds", "holds-within", "violated", "deadlock", "unreached"), verdicts);
    }

    @Test
    void theSameSeedIsTheSameProtocol() {
        for (var network : Network.values()) {
            assertEquals(explore(3, network), explore(3, network));
        }
    }

    private static ReferenceExplorer.Findings explore(long seed, Network network) {
        return ReferenceExplorer.explore(
                RandomProtocols.instance(seed, network), RandomProtocols.plan(seed));
    }
}
