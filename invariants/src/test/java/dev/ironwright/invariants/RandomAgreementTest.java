package dev.ironwright.invariants;

import dev.ironwright.explorer.reference.RandomProtocols;
import dev.ironwright.protocols.Network;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.stream.LongStream;

/// That the checker and the slow reference explorer agree on protocols thrown by dice.
class RandomAgreementTest {

    private static final int SEEDS = 70;

    @ParameterizedTest
    @EnumSource
    void bothExplorersAgree(Network network) {
        Agreement.ofEach(LongStream.range(0, SEEDS), network, RandomAgreementTest::assertAgreement);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void bothExplorersAgreeOnThousands(Network network) {
        Agreement.ofEach(
                LongStream.range(SEEDS, SEEDS + 2000),
                network,
                RandomAgreementTest::assertAgreement);
    }

    private static void assertAgreement(Network network, long seed) {
        Agreement.on(RandomProtocols.instance(seed, network), RandomProtocols.plan(seed));
    }
}
