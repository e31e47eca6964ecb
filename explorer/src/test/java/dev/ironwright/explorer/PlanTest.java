package dev.ironwright.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class PlanTest {

    @Test
    void nonsenseIsRefusedWithTheNumber() {
        assertRefused("workers must be >= 1: workers=0", () -> Plan.DEFAULT.withWorkers(0));
        assertRefused("max-depth must be >= 1: max-depth=-1", () -> Plan.DEFAULT.withMaxDepth(-1));
        assertRefused("max-states must be >= 1: max-states=0", () -> Plan.DEFAULT.withMaxStates(0));
        assertRefused(
                "max-time in milliseconds must be >= 1: max-time in milliseconds=0",
                () -> Plan.DEFAULT.withMaxTime(Duration.ofNanos(1)));
        assertRefused(
                "step-time in milliseconds must be >= 1: step-time in milliseconds=0",
                () -> Plan.DEFAULT.withStepTime(Duration.ZERO));
    }

    @Test
    void onlyABreadthFirstSearchIsExact() {
        var exact = Plan.DEFAULT.withStorage(Storage.DEFAULT.withIdentity(Storage.Identity.EXACT));
        assertThrows(IllegalArgumentException.class, () -> exact.withOrder(Order.DEPTH_FIRST));
    }

    private static void assertRefused(String says, Runnable plan) {
        var thrown = assertThrows(IllegalArgumentException.class, plan::run);
        assertEquals(says, thrown.getMessage());
    }

    @Test
    void aWitherChangesOneThing() {
        var storage = Storage.DEFAULT.withRoom(8);
        var plan =
                Plan.DEFAULT
                        .withWorkers(3)
                        .withMaxDepth(4)
                        .withMaxStates(5)
                        .withMaxTime(Duration.ofSeconds(6))
                        .withDeadlock(false)
                        .withStepTime(Duration.ofSeconds(7))
                        .withSymmetry(Plan.Symmetry.ON)
                        .withStorage(storage)
                        .withOrder(Order.DEPTH_FIRST)
                        .withPartialOrder(Plan.PartialOrder.ON)
                        .withMany(9);
        assertEquals(
                new Plan(
                        3,
                        new Plan.Limits(4, 5, Duration.ofSeconds(6), Duration.ofSeconds(7)),
                        false,
                        new Plan.Reductions(Plan.Symmetry.ON, Plan.PartialOrder.ON, 9),
                        storage,
                        Order.DEPTH_FIRST),
                plan);
    }
}
