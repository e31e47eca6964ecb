package dev.ironwright.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.reference.ReferenceExplorer;
import dev.ironwright.explorer.reference.ReferenceExplorer.Findings;
import dev.ironwright.invariants.Checker;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.model.Instance;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/// The samples in which hosts crash, packets are lost and doubled, and clocks tick.
class FaultsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    leader-lease,                       partitions=1, holds, 47630, 188033, 25
                    leader-lease,                       partitions=0, holds,  9526,  28097, 23
                    log-shipping,                       partitions=1, holds,   435,    777, 12
                    log-shipping,                       partitions=0, holds,    49,     69,  7
                    log-shipping:trusts-the-connection, partitions=0, holds,    49,     69,  7
                    """)
    void theStatesAreCounted(
            String spec,
            String settings,
            String verdict,
            long distinct,
            long generated,
            int depth) {
        var found = check(instance(spec, settings), 2);
        assertEquals(verdict, found.verdict());
        assertEquals(distinct, found.distinct());
        assertEquals(generated, found.generated());
        assertEquals(depth, found.depth());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0, 0, 0
                    1, 0, 0
                    0, 1, 0
                    0, 0, 1
                    1, 1, 0
                    """)
    void aSlowExplorerAgreesAboutVotes(int crashes, int drops, int duplicates) {
        var settings =
                "voters=2;crashes=%s;drops=%s;duplicates=%s".formatted(crashes, drops, duplicates);
        assertAgreement(instance("leader-vote", settings));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    leader-lease,                  0
                    leader-lease,                  1
                    leader-lease:ignores-the-skew, 1
                    """)
    void aSlowExplorerAgreesAboutLeases(String spec, int partitions) {
        assertAgreement(instance(spec, "lastTick=3;length=1;partitions=" + partitions));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    log-shipping,                       1
                    log-shipping,                       2
                    log-shipping:trusts-the-connection, 1
                    """)
    void aSlowExplorerAgreesAboutConnections(String spec, int partitions) {
        assertAgreement(instance(spec, "entries=2;partitions=" + partitions));
    }

    private static void assertAgreement(Instance instance) {
        var expected = ReferenceExplorer.explore(instance, Plan.DEFAULT);
        assertEquals(expected, check(instance, 1));
        assertEquals(expected, check(instance, 2));
    }

    private static Findings check(Instance instance, int workers) {
        var plan = Plan.DEFAULT.withWorkers(workers);
        return Findings.of(Checker.check(instance, plan, new Control(), Progress.Listener.SILENT));
    }

    private static Instance instance(String spec, String settings) {
        var bounds = Splitter.on(';').withKeyValueSeparator('=').split(settings);
        return Loader.load(spec).model().within(bounds, Optional.empty());
    }
}
