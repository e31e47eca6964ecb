package dev.ironwright.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Order;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.reference.RandomProtocols;
import dev.ironwright.explorer.reference.ReferenceExplorer;
import dev.ironwright.explorer.reference.ReferenceExplorer.Findings;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Instance;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Set;
import java.util.stream.LongStream;

/// That no order of the search misses anything, on protocols thrown by dice, most of them under a limit
/// of depth.
class OrderAgreementTest {

    private static final int SEEDS = 50;
    private static final Set<String> FOUND = Set.of("violated", "deadlock");

    @ParameterizedTest
    @EnumSource
    void everyOrderFindsTheSame(Network network) {
        Agreement.ofEach(LongStream.range(0, SEEDS), network, OrderAgreementTest::assertAgreement);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void everyOrderFindsTheSameInThousands(Network network) {
        Agreement.ofEach(
                LongStream.range(SEEDS, SEEDS + 2000),
                network,
                OrderAgreementTest::assertAgreement);
    }

    private static void assertAgreement(Network network, long seed) {
        var instance = RandomProtocols.instance(seed, network);
        var plan = RandomProtocols.plan(seed);
        var expected = ReferenceExplorer.explore(instance, plan);
        for (int workers = 1; workers <= 2; workers++) {
            assertDeepening(expected, instance, plan.withWorkers(workers));
            assertDepthFirst(expected, instance, plan.withWorkers(workers));
        }
    }

    private static void assertDeepening(Findings expected, Instance instance, Plan plan) {
        var report = Agreement.check(instance, plan.withOrder(Order.ITERATIVE_DEEPENING));
        assertEquals(expected, Findings.of(report));
        new Executions(instance).assertAllOf(report);
    }

    /// It may find something else, further away, but never nothing.
    private static void assertDepthFirst(Findings expected, Instance instance, Plan plan) {
        var report = Agreement.check(instance, plan.withOrder(Order.DEPTH_FIRST));
        if (FOUND.contains(expected.verdict())) {
            assertTrue(FOUND.contains(report.verdict().label()), () -> "" + report.verdict());
        } else {
            assertEquals(expected, Findings.of(report));
        }
        new Executions(instance).assertAllOf(report);
    }
}
