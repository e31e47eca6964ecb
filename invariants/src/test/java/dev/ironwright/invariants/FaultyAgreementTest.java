package dev.ironwright.invariants;

import dev.ironwright.explorer.reference.FaultyProtocols;
import dev.ironwright.protocols.Network;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.stream.LongStream;

/// That the checker and the slow reference explorer agree where hosts crash, packets are lost and
/// doubled, the network falls apart and clocks tick.
class FaultyAgreementTest {

    private static final int SEEDS = 25;

    @ParameterizedTest
    @EnumSource
    void bothExplorersAgree(Network network) {
        LongStream.range(0, SEEDS).parallel().forEach(seed -> assertAgreement(seed, network));
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void bothExplorersAgreeOnThousands(Network network) {
        LongStream.range(SEEDS, SEEDS + 2000)
                .parallel()
                .forEach(seed -> assertAgreement(seed, network));
    }

    private static void assertAgreement(long seed, Network network) {
        try {
            Agreement.on(FaultyProtocols.instance(seed, network), FaultyProtocols.plan(seed));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed=%d network=%s".formatted(seed, network), e);
        }
    }
}
