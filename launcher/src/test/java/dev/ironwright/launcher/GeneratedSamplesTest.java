package dev.ironwright.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.invariants.Checker;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.generator.Conformance;
import dev.ironwright.protocols.generator.GeneratedFile;
import dev.ironwright.protocols.generator.GeneratedProject;
import dev.ironwright.protocols.generator.GenerationException;
import dev.ironwright.protocols.generator.Generator;
import dev.ironwright.protocols.generator.compile.InMemory;
import dev.ironwright.protocols.loader.Library;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.model.ActionType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Every built-in protocol that is made of hosts and messages is generated, and every cell that an
/// exploration reaches is run through what was generated.
class GeneratedSamplesTest {

    /// The protocols with bounds that are explored quickly and leave no action out.
    private static final Map<String, String> MADE_OF_HOSTS =
            Map.of(
                    "abd-register", "",
                    "alternating-bit", "",
                    "lock", "",
                    "lock-ring", "",
                    "paxos", "acceptors=2",
                    "paxos-votes", "",
                    "register-paxos", "",
                    "ring-election", "",
                    "single-copy-register", "",
                    "two-phase-commit", "");

    /// The large ones, of which a part is explored.
    private static final ImmutableSet<String> LARGE =
            ImmutableSet.of(
                    "iron-kv",
                    "iron-rsl",
                    "multi-paxos",
                    "paxos-proof",
                    "raft",
                    "viewstamped-replication");

    private static final int STATES = 1_000;

    static Stream<String> madeOfHosts() {
        return MADE_OF_HOSTS.keySet().stream().sorted();
    }

    /// Those of the large ones that are there.
    static Stream<String> large() {
        return LARGE.stream().filter(name -> Library.builtIn().entry(name).isPresent()).sorted();
    }

    static Stream<String> largeVariants() {
        return variantsOf(LARGE);
    }

    static Stream<String> all() {
        return Stream.concat(madeOfHosts(), large());
    }

    static Stream<String> variants() {
        return variantsOf(MADE_OF_HOSTS.keySet());
    }

    private static Stream<String> variantsOf(Set<String> protocols) {
        return Library.builtIn().entries().stream()
                .filter(entry -> protocols.contains(entry.name()))
                .flatMap(entry ->
                        entry.variants().stream().map(bug -> entry.name() + ":" + bug.name()));
    }

    @ParameterizedTest
    @MethodSource("madeOfHosts")
    void everyReachedCellAnswersAlike(String name) {
        var loaded = Loader.load(name);
        var settings = settings(MADE_OF_HOSTS.getOrDefault(name, ""));
        var report = explored(loaded, settings);
        var checked = check(loaded, Generator.generate(loaded), report);
        var counts = assertInstanceOf(Conformance.Same.class, checked, checked::toString).counts();
        assertEquals(cells(report), counts.cells());
        assertEquals(names(loaded.model().actions()), taken(report));
    }

    @ParameterizedTest
    @MethodSource("large")
    void everyCellOfAPartAnswersAlike(String name) {
        var loaded = Loader.load(name);
        var report = explored(loaded, Map.of(), STATES);
        var checked = check(loaded, Generator.generate(loaded), report);
        var counts = assertInstanceOf(Conformance.Same.class, checked, checked::toString).counts();
        assertEquals(cells(report), counts.cells());
    }

    /// Configurations among them reach what the default bounds leave out.
    @Tag("long")
    @ParameterizedTest
    @MethodSource("largeVariants")
    void everyCellOfAVariantAnswersAlike(String name) {
        var loaded = Loader.load(name);
        var report = explored(loaded, loaded.variant().orElseThrow().settings(), 10 * STATES);
        var checked = check(loaded, Generator.generate(loaded), report);
        assertTrue(checked.passed(), checked::toString);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void aSeededBugIsGeneratedAsItIs(String name) {
        var loaded = Loader.load(name);
        var report = explored(loaded, loaded.variant().orElseThrow().settings());
        var checked = check(loaded, Generator.generate(loaded), report);
        assertTrue(checked.passed(), checked::toString);
    }

    @ParameterizedTest
    @MethodSource("all")
    void generatedCodeHasNoWarnings(String name) {
        var java = new LinkedHashMap<String, String>();
        for (var file : Generator.generate(Loader.load(name)).files()) {
            if (file.path().endsWith(".java")) {
                java.put(file.path(), file.text());
            }
        }
        var options = List.of("-Xlint:all,-processing", "-Werror", "-proc:none");
        assertEquals(List.of(), InMemory.compile(java, options).errors());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chain-replication",
                "die-hard",
                "missionaries",
                "open-addressing",
                "peterson",
                "philosophers",
                "readers-writers",
                "token-termination",
                "transaction-commit"
            })
    void sharedVariablesAreRefusedByName(String name) {
        var loaded = Loader.load(name);
        var refused = assertThrows(GenerationException.class, () -> Generator.generate(loaded));
        assertTrue(refused.getMessage().contains("action="), refused::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader-lease", "leader-vote", "log-shipping"})
    void faultsAndClocksAreRefused(String name) {
        var loaded = Loader.load(name);
        var refused = assertThrows(GenerationException.class, () -> Generator.generate(loaded));
        assertTrue(refused.getMessage().contains("faults="), refused::getMessage);
    }

    @Test
    void everyProtocolIsOneOrTheOther() {
        for (var entry : Library.builtIn().entries()) {
            var isMadeOfHosts = all().anyMatch(entry.name()::equals);
            assertEquals(isMadeOfHosts, isGenerated(Loader.load(entry.name())), entry::name);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    paxos            | promised = ballot;       | // forgotten            | GivePromise
                    paxos            | newest = newer;    | newest = vote;          | HearPromise
                    two-phase-commit | stage = Stage.PREPARED;  | stage = Stage.ABORTED;  | Prepare
                    paxos-votes      | answer -> answer.ballot() == ballot | answer -> true | Phase2a
                    register-paxos   | out.send(in.source(), new Accepted(vote.ballot())); | ; | Vouch
                    """)
    void aBrokenMethodIsCaughtByItsCell(String name, String right, String wrong, String action) {
        var loaded = Loader.load(name);
        var report = explored(loaded, settings(MADE_OF_HOSTS.getOrDefault(name, "")));
        var broken = broken(Generator.generate(loaded), right, wrong);
        var different =
                assertInstanceOf(Conformance.Different.class, check(loaded, broken, report));
        assertTrue(different.first().getFirst().where().startsWith(action), different::toString);
    }

    private static boolean isGenerated(Loaded loaded) {
        try {
            return !Generator.generate(loaded).files().isEmpty();
        } catch (GenerationException _) {
            return false;
        }
    }

    private static Map<String, String> settings(String text) {
        return text.isEmpty() ? Map.of() : Splitter.on(';').withKeyValueSeparator('=').split(text);
    }

    private static Report explored(Loaded loaded, Map<String, String> settings) {
        return explored(loaded, settings, Long.MAX_VALUE);
    }

    private static Report explored(Loaded loaded, Map<String, String> settings, long states) {
        var instance = loaded.model().within(settings, Optional.empty());
        var plan = Plan.DEFAULT.withDeadlock(false).withMaxStates(states);
        return Checker.check(instance, plan, new Control(), Progress.Listener.SILENT);
    }

    private static Conformance check(Loaded loaded, GeneratedProject project, Report report) {
        return Conformance.check(loaded, project, report.cells(), report.instance());
    }

    private static long cells(Report report) {
        return StreamSupport.stream(report.cells().spliterator(), false).count();
    }

    private static List<String> names(List<ActionType> actions) {
        return actions.stream().map(ActionType::name).sorted().toList();
    }

    /// The actions that happen somewhere: of what always skips a cell says nothing.
    private static List<String> taken(Report report) {
        return StreamSupport.stream(report.cells().spliterator(), false)
                .filter(cell -> !(cell.outcome() instanceof Outcome.Skip<?>))
                .map(cell -> cell.action().getClass().getSimpleName())
                .distinct()
                .sorted()
                .toList();
    }

    private static GeneratedProject broken(GeneratedProject project, String right, String wrong) {
        var found =
                project.files().stream()
                        .filter(file -> file.text().contains(right))
                        .map(GeneratedFile::path)
                        .collect(Collectors.toSet());
        assertEquals(1, found.size(), () -> right + " in " + found);
        var files =
                project.files().stream()
                        .map(file ->
                                found.contains(file.path())
                                        ? new GeneratedFile(
                                                file.path(), file.text().replace(right, wrong))
                                        : file)
                        .toList();
        return new GeneratedProject(
                project.name(), files, project.actions(), project.hosts(), project.types());
    }
}
