package dev.ironwright.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.Checker;
import dev.ironwright.protocols.SharedAction;
import dev.ironwright.protocols.Specification;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What has to be read and believed is short, and can be explored by itself.
class SpecificationsTest {
    /// A specification has fewer lines than this.
    private static final int MANY = 80;

    private static final Path SOURCES = Path.of("src/main/java");

    /// Every class of the samples that says in its source that it is a specification.
    static Stream<String> specifications() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> text(file).contains("implements Specification<"))
                    .map(file -> SOURCES.relativize(file).toString())
                    .map(file -> file.replace(".java", "").replace('/', '.'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void thereAreSome() throws IOException {
        assertNotEquals(0, specifications().count());
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void aSpecificationIsShort(String name) {
        var lines = text(SOURCES.resolve(name.replace('.', '/') + ".java")).lines().count();
        assertTrue(lines < MANY, () -> "too long: lines=" + lines);
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void aSpecificationIsOneMachine(String name) throws ReflectiveOperationException {
        var type = Class.forName(name).asSubclass(Specification.class);
        var model = Model.of(type);
        assertTrue(name.endsWith("Spec"));
        assertTrue(
                model.actions().stream()
                        .allMatch(it -> SharedAction.class.isAssignableFrom(it.record())));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lock.LockSpec,                        1092
                    twophasecommit.TransactionCommitSpec,   34
                    paxos.ConsensusSpec,                     5
                    """)
    void aSpecificationCanBeExplored(String name, long distinct)
            throws ReflectiveOperationException {
        var type = Class.forName("dev.ironwright.samples." + name).asSubclass(Specification.class);
        var instance = Model.of(type).within(Map.of(), Optional.empty());
        var report = Checker.check(instance, Plan.DEFAULT, new Control(), Progress.Listener.SILENT);
        assertInstanceOf(Verdict.Holds.class, report.verdict());
        assertEquals(distinct, report.census().distinct());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
