package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Storage;
import dev.ironwright.explorer.reference.RandomProtocols;
import dev.ironwright.explorer.reference.ReferenceExplorer;
import dev.ironwright.explorer.reference.ReferenceExplorer.Findings;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Instance;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.stream.LongStream;

/// That what is found does not depend on where it is kept, nor on how often the search was broken off.
class StorageAgreementTest {

    private static final int SEEDS = 25;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void nothingDependsOnStorage(Network network) {
        LongStream.range(0, SEEDS).forEach(seed -> assertAgreement(seed, network));
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void nothingDependsOnStorageInThousands(Network network) {
        LongStream.range(SEEDS, SEEDS + 2000).forEach(seed -> assertAgreement(seed, network));
    }

    private void assertAgreement(long seed, Network network) {
        try {
            var instance = RandomProtocols.instance(seed, network);
            var plan = RandomProtocols.plan(seed).withWorkers(1 + (int) seed % 2);
            var expected = ReferenceExplorer.explore(instance, plan);
            var nowhere = plan.withStorage(Storage.DEFAULT.withRoom(0));
            assertFound(expected, instance, Agreement.check(instance, nowhere));
            var exact = plan.withStorage(Storage.DEFAULT.withIdentity(Storage.Identity.EXACT));
            assertFound(expected, instance, Agreement.check(instance, exact));
            var home = folder.resolve(network.name() + seed);
            var kept = plan.withStorage(Storage.DEFAULT.withIdentity(identity(seed)));
            var broken = new SavedSearch(instance, kept, expected);
            assertFound(expected, instance, broken.brokenOff(home, seed));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed=%d network=%s".formatted(seed, network), e);
        }
    }

    private static void assertFound(Findings expected, Instance instance, Report report) {
        assertEquals(expected, Findings.of(report));
        new Executions(instance).assertAllOf(report);
    }

    private static Storage.Identity identity(long seed) {
        return seed % 3 == 0 ? Storage.Identity.EXACT : Storage.Identity.FINGERPRINT;
    }
}
