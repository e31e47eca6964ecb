package dev.ironwright.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Plan.PartialOrder;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.partialorder.Preparation;
import dev.ironwright.invariants.Checker;
import dev.ironwright.protocols.loader.Library;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.model.Instance;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// That leaving out steps that need not come first finds every seeded bug, and how much it saves.
class PartialOrderSamplesTest {

    static Stream<String> variants() {
        return Library.builtIn().entries().stream()
                .flatMap(entry ->
                        entry.variants().stream()
                                .filter(variant -> variant.expect().isPresent())
                                .map(variant -> entry.name() + ":" + variant.name()));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void aSeededBugIsFoundAllTheSame(String spec) {
        var loaded = Loader.load(spec);
        var instance =
                loaded.model().within(loaded.variant().orElseThrow().settings(), Optional.empty());
        if (Preparation.obstacle(instance).isEmpty()) {
            assertEquals(
                    found(check(instance, PartialOrder.OFF).verdict()),
                    found(check(instance, PartialOrder.ON).verdict()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    register-paxos, 3026
                    ring-election,  22
                    """)
    void aSampleHasFewerStates(String sample, long states) {
        var instance = Loader.load(sample).model().within(Map.of(), Optional.empty());
        var report = check(instance, PartialOrder.ON);
        assertTrue(report.partialOrder().reduced());
        assertEquals("holds", report.verdict().label());
        assertEquals(states, report.census().distinct());
    }

    private static Report check(Instance instance, PartialOrder order) {
        return Checker.check(
                instance,
                Plan.DEFAULT.withPartialOrder(order),
                new Control(),
                Progress.Listener.SILENT);
    }

    private static String found(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Violated violated -> violated.property() + " " + violated.trace().length();
            case Verdict.Unreached(var goals) -> "unreached " + goals;
            default -> verdict.label();
        };
    }
}
