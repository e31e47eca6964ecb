package dev.ironwright.workbench.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.Order;
import dev.ironwright.explorer.Plan;
import dev.ironwright.protocols.Network;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class OptionsViewModelTest {

    private final OptionsViewModel options = new OptionsViewModel();

    @Test
    void theUsualOptionsAreTheDefaultPlan() {
        assertEquals(Plan.DEFAULT, options.plan());
        assertEquals(Map.of(), options.flags().get());
    }

    @Test
    void theCommandLineSaysTheSameAsThePlan() {
        options.networkProperty().set(Optional.of(Network.ORDERED_LOSSY));
        options.deadlockProperty().set(false);
        options.workersProperty().set("7");
        options.maxDepthProperty().set("12");
        options.maxStatesProperty().set("1,000,000");
        options.maxTimeProperty().set("5m");
        assertEquals(
                Plan.DEFAULT
                        .withDeadlock(false)
                        .withWorkers(7)
                        .withMaxDepth(12)
                        .withMaxStates(1_000_000)
                        .withMaxTime(Duration.ofMinutes(5)),
                options.plan());
        assertEquals(
                "./ironwright check lock --network ordered-lossy --deadlock off --workers 7"
                        + " --max-depth 12 --max-states 1000000 --max-time 5m",
                CommandLine.check("lock", Map.of(), List.of(), options.flags().get()));
        options.reset();
        assertEquals(Plan.DEFAULT, options.plan());
    }

    @Test
    void howToSearchIsSaidOnTheCommandLineToo() {
        var searching = options.searching();
        searching.symmetryProperty().set(Plan.Symmetry.ON);
        searching.partialOrderProperty().set(Plan.PartialOrder.OFF);
        searching.memoryProperty().set("4 G");
        assertEquals(
                Plan.DEFAULT
                        .withSymmetry(Plan.Symmetry.ON)
                        .withPartialOrder(Plan.PartialOrder.OFF)
                        .withStorage(Plan.DEFAULT.storage().withMemory(4L << 30)),
                options.plan());
        assertEquals(
                "./ironwright check lock --symmetry on --por off --memory 4g",
                CommandLine.check("lock", Map.of(), List.of(), options.flags().get()));
        searching.exactProperty().set(true);
        assertEquals("", options.problem().get());
        assertEquals(Plan.Symmetry.ON, options.plan().symmetry());
        searching.symmetryProperty().set(Plan.Symmetry.AUTO);
        assertEquals(Plan.Symmetry.OFF, options.plan().symmetry());
        searching.orderProperty().set(Order.DEPTH_FIRST);
        assertEquals("exact: goes breadth-first only", options.problem().get());
        searching.orderProperty().set(Order.BREADTH_FIRST);
        assertEquals(
                "./ironwright check lock --por off --memory 4g --exact",
                CommandLine.check("lock", Map.of(), List.of(), options.flags().get()));
        options.reset();
        assertEquals(Plan.DEFAULT, options.plan());
    }

    @ParameterizedTest(name = "depth {0}, states {1}, time {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0  | '' | ''  | maximal depth: a whole number from 1
                    '' | x  | ''  | maximal states: a whole number from 1
                    '' | '' | 5x  | maximal time: such as 60s, 5m or 1h
                    '' | '' | 0s  | maximal time: such as 60s, 5m or 1h
                    3  | 5  | 60  | ''
                    """)
    void whatDoesNotFitIsSaid(String depth, String states, String time, String problem) {
        options.maxDepthProperty().set(depth);
        options.maxStatesProperty().set(states);
        options.maxTimeProperty().set(time);
        assertEquals(problem, options.problem().get());
    }

    @Test
    void inductionIsAskedForByNamingTheInvariants() {
        assertEquals(
                "./ironwright induct lock --set hosts=2 --invariant HolderIsLast",
                CommandLine.induct(
                        "lock", Map.of("hosts", "2"), List.of("HolderIsLast"), Map.of()));
    }

    @Test
    void whatAShellWouldReadOtherwiseIsQuoted() {
        assertEquals(
                "./ironwright check '/home/a b/My Lock.java' --set 'name=it'\\''s'",
                CommandLine.check(
                        "/home/a b/My Lock.java", Map.of("name", "it's"), List.of(), Map.of()));
    }
}
