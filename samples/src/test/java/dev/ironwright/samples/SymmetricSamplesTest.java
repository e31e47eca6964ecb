package dev.ironwright.samples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.reference.ReferenceExplorer.Findings;
import dev.ironwright.explorer.reference.Steps;
import dev.ironwright.invariants.Checker;
import dev.ironwright.protocols.loader.Library;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.model.Instance;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Optional;
import java.util.stream.Stream;

/// The samples that declare symmetry, with and without it.
class SymmetricSamplesTest {

    static Stream<Oracle> rows() {
        return Oracle.all().stream().filter(Oracle::symmetric);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theClassesOfStatesAreKnown(Oracle row) {
        var report = check(row.instance(), Plan.Symmetry.ON);
        assertTrue(report.symmetry().reduced(), () -> report.symmetry().why());
        assertAll(
                () -> assertEquals(row.verdict(), report.verdict().label()),
                () -> row.distinct().ifPresent(it -> assertEquals(it, report.census().distinct())),
                () ->
                        row.generated()
                                .ifPresent(it -> assertEquals(it, report.census().generated())),
                () -> row.depth().ifPresent(it -> assertEquals(it, report.census().depth())));
    }

    static Stream<String> smallBugs() {
        return bugs().filter(spec -> !isLarge(spec));
    }

    static Stream<String> largeBugs() {
        return bugs().filter(SymmetricSamplesTest::isLarge);
    }

    private static boolean isLarge(String spec) {
        return spec.startsWith("iron") || spec.startsWith("viewstamped");
    }

    private static Stream<String> bugs() {
        return Library.builtIn().entries().stream()
                .flatMap(entry ->
                        entry.variants().stream()
                                .filter(variant -> variant.expect().isPresent())
                                .map(variant -> entry.name() + ":" + variant.name()))
                .filter(spec -> !instance(spec).setup().symmetries().isEmpty());
    }

    private static Instance instance(String spec) {
        var loaded = Loader.load(spec);
        return loaded.model().within(loaded.variant().orElseThrow().settings(), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("smallBugs")
    void aSeededBugIsFoundAsNearAndItsTraceIsReal(String spec) {
        assertFound(spec);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("largeBugs")
    void aSeededBugOfALargeProtocolIsFoundToo(String spec) {
        assertFound(spec);
    }

    private static void assertFound(String spec) {
        var instance = instance(spec);
        var plain = check(instance, Plan.Symmetry.OFF);
        var reduced = check(instance, Plan.Symmetry.ON);
        var expected = Findings.of(plain);
        var found = Findings.of(reduced);
        assertEquals(expected.verdict(), found.verdict(), () -> reduced.verdict().toString());
        assertEquals(expected.property(), found.property());
        assertEquals(expected.length(), found.length());
        assertEquals(expected.unreached(), found.unreached());
        var steps = new Steps(instance);
        assertTrue(
                Stream.concat(
                                reduced.verdict().counterexample().stream(),
                                reduced.goals().values().stream())
                        .allMatch(steps::allow));
    }

    private static Report check(Instance instance, Plan.Symmetry symmetry) {
        return Checker.check(
                instance,
                Plan.DEFAULT.withSymmetry(symmetry),
                new Control(),
                Progress.Listener.SILENT);
    }
}
