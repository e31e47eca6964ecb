package dev.ironwright.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.invariants.Checker;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Model;
import dev.ironwright.samples.paxos.Paxos;
import dev.ironwright.samples.twophasecommit.TwoPhaseCommit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.Optional;

/// Protocols whose hosts keep what they hear do not depend on a network that keeps everything.
class NetworksTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    UNORDERED_DUPLICATING, 3, 2
                    UNORDERED,             3, 2
                    ORDERED,               3, 2
                    UNORDERED_LOSSY,       2, 2
                    ORDERED_LOSSY,         2, 2
                    """)
    void paxosAgreesOverEveryNetwork(Network network, int acceptors, int lastBallot) {
        var settings = Map.of("acceptors", "" + acceptors, "lastBallot", "" + lastBallot);
        assertEquals("holds", verdict(Paxos.class, settings, network));
    }

    /// A lost decision leaves the others waiting: two-phase commit blocks.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    UNORDERED_DUPLICATING, holds
                    UNORDERED,             holds
                    ORDERED,               holds
                    UNORDERED_LOSSY,       deadlock
                    ORDERED_LOSSY,         deadlock
                    """)
    void twoPhaseCommitBlocksWhenPacketsAreLost(Network network, String verdict) {
        assertEquals(verdict, verdict(TwoPhaseCommit.class, Map.of(), network));
    }

    private static String verdict(Class<?> type, Map<String, String> settings, Network network) {
        var instance = Model.of(type).within(settings, Optional.of(network));
        return Checker.check(instance, Plan.DEFAULT, new Control(), Progress.Listener.SILENT)
                .verdict()
                .label();
    }
}
