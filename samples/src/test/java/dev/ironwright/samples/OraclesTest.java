package dev.ironwright.samples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.reference.ReferenceExplorer;
import dev.ironwright.explorer.reference.Steps;
import dev.ironwright.invariants.Checker;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/// The samples' state spaces against what other tools say of them.
class OraclesTest {
    /// More states than this take the reference explorer too long.
    private static final long FEW = 10_000;

    /// More states than this are for the long tests.
    private static final long MANY = 300_000;

    static Stream<Oracle> rows() {
        return all().filter(row -> row.distinct().orElse(0) <= MANY);
    }

    static Stream<Oracle> largeRows() {
        return all().filter(row -> row.distinct().orElse(0) > MANY);
    }

    private static Stream<Oracle> all() {
        return Oracle.all().stream().filter(row -> !row.symmetric());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theCountsAreKnown(Oracle row) {
        var report = agrees(row);
        if (report.census().distinct() <= FEW) {
            theReferenceSaysTheSame(report);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("largeRows")
    void theLargeCountsAreKnown(Oracle row) {
        assertTrue(agrees(row).coverage().actions().stream().allMatch(it -> it.enabled() > 0));
    }

    private static Report agrees(Oracle row) {
        var report =
                Checker.check(row.instance(), row.plan(), new Control(), Progress.Listener.SILENT);
        var found = ReferenceExplorer.Findings.of(report);
        assertAll(
                () -> assertEquals(row.verdict(), found.verdict()),
                () -> row.distinct().ifPresent(it -> assertEquals(it, found.distinct())),
                () -> row.generated().ifPresent(it -> assertEquals(it, found.generated())),
                () -> row.depth().ifPresent(it -> assertEquals(it, found.depth())),
                () ->
                        row.shortestTrace()
                                .ifPresent(it -> assertEquals(it, found.length().orElse(0))));
        return report;
    }

    /// Not only what is in the table: also the property, the goals, and every step of every trace.
    private static void theReferenceSaysTheSame(Report report) {
        var steps = new Steps(report.instance());
        assertEquals(
                ReferenceExplorer.explore(report.instance(), report.plan()),
                ReferenceExplorer.Findings.of(report));
        assertTrue(
                Stream.concat(
                                report.verdict().counterexample().stream(),
                                report.goals().values().stream())
                        .allMatch(steps::allow));
    }
}
