package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Storage.Identity;
import dev.ironwright.explorer.reference.ReferenceExplorer.Findings;
import dev.ironwright.explorer.search.Explorer;
import dev.ironwright.explorer.tables.FewBits;
import dev.ironwright.protocols.Network;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.stream.LongStream;

/// That an exact search does not rest on fingerprints: here they have so few bits that most states
/// share theirs with another.
class FewBitsTest {

    private static final int BITS = 5;

    @ParameterizedTest
    @EnumSource
    void statesWithOneFingerprintAreToldApartExactly(Network network) {
        LongStream.range(0, 20)
                .forEach(seed -> {
                    var search = SavedSearch.of(seed, network, Identity.EXACT);
                    var report = search(search);
                    assertEquals(search.expected(), Findings.of(report), () -> "seed=" + seed);
                    new Executions(search.instance()).assertAllOf(report);
                });
    }

    private static Report search(SavedSearch search) {
        var tables = FewBits.of(search.instance(), BITS);
        return Explorer.explore(
                tables, new Claims(tables), search.plan(), new Control(), Progress.Listener.SILENT);
    }
}
