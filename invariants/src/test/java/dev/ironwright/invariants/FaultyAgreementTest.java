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
        Agreement.ofEach(LongStream.range(0, SEEDS), network, FaultyAgreementTest::assertAgreement);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void bothExplorersAgreeOnThousands(Network network) {
        Agreement.ofEach(
                LongStream.range(SEEDS, SEEDS + 2000),
                network,
                FaultyAgreementTest::assertAgreement);
    }

    private static void assertAgreement(Network network, long seed) {
        Agreement.on(FaultyProtocols.instance(seed, network), FaultyProtocols.plan(seed));
    }
}
