package dev.ironwright.samples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ironwright.explorer.reference.ReferenceExplorer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/// What is known of the samples' state spaces from other tools.
class OraclesTest {
    /// More states than this are too many for the reference explorer.
    private static final long FEW = 25_000;

    static Stream<Oracle> small() {
        return Oracle.all().stream()
                .filter(row -> !row.symmetric() && row.distinct().orElse(0) < FEW);
    }

    @ParameterizedTest
    @MethodSource("small")
    void theReferenceAgrees(Oracle row) {
        var found = ReferenceExplorer.explore(row.instance(), row.plan());
        assertAll(
                () -> assertEquals(row.verdict(), found.verdict(), found::toString),
                () -> row.distinct().ifPresent(it -> assertEquals(it, found.distinct())),
                () -> row.generated().ifPresent(it -> assertEquals(it, found.generated())),
                () -> row.depth().ifPresent(it -> assertEquals(it, found.depth())),
                () ->
                        row.shortestTrace()
                                .ifPresent(it -> assertEquals(it, found.length().orElseThrow())));
    }
}
