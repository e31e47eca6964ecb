package dev.ironwright.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.scenario.Line;
import dev.ironwright.invariants.scenario.Replay;
import dev.ironwright.invariants.scenario.Replayed;
import dev.ironwright.invariants.scenario.Scenario;
import dev.ironwright.protocols.loader.Library;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.loader.SourceFile;
import dev.ironwright.protocols.loader.Variant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Every built-in scenario can still happen, and everything that it asserts is true.
class ScenariosTest {

    private static final List<String> VIEW_CHANGES =
            List.of("iron-rsl", "paxos", "viewstamped-replication");

    static Stream<Scenario> scenarios() {
        return files().map(file -> Scenario.parse(file.name(), file.text()));
    }

    private static Stream<SourceFile> files() {
        return Library.builtIn().entries().stream().flatMap(entry -> entry.scenarios().stream());
    }

    private static Replayed replayed(Scenario scenario) {
        var loaded = Loader.load(scenario.model());
        var suggested = loaded.variant().map(Variant::settings).orElse(Map.of());
        return new Replay(scenario.instance(loaded.model(), suggested)).follow(scenario);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aScenarioReplaysAndItsAssertionsAreTrue(Scenario scenario) {
        assertEquals(List.of(), replayed(scenario).problems());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aScenarioTellsWhatToNotice(Scenario scenario) {
        assertFalse(scenario.story().isBlank());
        assertTrue(scenario.lines().stream().anyMatch(Line.Note.class::isInstance));
        assertTrue(scenario.lines().stream().anyMatch(Line.Check.class::isInstance));
    }

    /// So that one which is opened in the window and saved again differs in what was changed alone.
    @ParameterizedTest
    @MethodSource("scenarios")
    void aScenarioIsWrittenAsItWouldBeWrittenBack(Scenario scenario) {
        var text =
                files().filter(file -> file.name().equals(scenario.name()))
                        .map(SourceFile::text)
                        .filter(each -> each.startsWith(scenario.title() + "\n"))
                        .findFirst();
        assertEquals(text.orElseThrow(), scenario.text());
    }

    /// Whatever its author chose to say, the steps alone tell the same execution.
    @ParameterizedTest
    @MethodSource("scenarios")
    void whatIsWrittenFromAnExecutionReplaysToIt(Scenario scenario) {
        var loaded = Loader.load(scenario.model());
        var suggested = loaded.variant().map(Variant::settings).orElse(Map.of());
        var instance = scenario.instance(loaded.model(), suggested);
        var trace = new Replay(instance).follow(scenario).trace().orElseThrow();
        var again = Scenario.of(scenario.title(), "", scenario.model(), instance, trace);
        var back = new Replay(again.instance(loaded.model(), suggested)).follow(again);
        assertEquals(trace, back.trace().orElseThrow());
    }

    /// What the bounds of the sample are there for, each to be looked at step by step.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BatchOfTwoIsDecided",
                "CachedReplyIsSent",
                "GapIsFilledByNoOp",
                "LogIsTruncatedByCheckpoints",
                "RequestIsExecutedTwice",
                "StateIsTransferred",
                "SuspicionWithoutQuorum",
                "TimeoutDoubles",
                "TimeoutIsReset",
                "TwoLeadersAtOnce",
                "VoteIsCarriedOver",
            })
    void aFeatureOfIronRslIsKeptAsAScenario(String goal) {
        assertTrue(
                scenarios()
                        .filter(it -> it.model().equals("iron-rsl"))
                        .flatMap(it -> it.lines().stream())
                        .anyMatch(line -> line.toString().equals("check: reaches " + goal)));
    }

    static Stream<String> models() {
        return Library.builtIn().entries().stream().map(Library.Entry::name);
    }

    /// A walk at random, written and read back.
    @ParameterizedTest
    @MethodSource("models")
    void whateverAModelDoesCanBeWritten(String name) {
        var model = Loader.load(name).model();
        var instance = model.within(Map.of(), Optional.empty());
        var trace = walk(new Stepper(instance));
        var told = Scenario.of("A walk", "", name, instance, trace);
        var read = Scenario.parse(told.name(), told.text());
        assertEquals(trace, new Replay(instance).follow(read).trace().orElseThrow());
    }

    private static Trace walk(Stepper stepper) {
        var dice = new SplittableRandom(1);
        var trace = new Trace(stepper.initial().getFirst(), List.of());
        for (int i = 0; i < 15; i++) {
            var successors = stepper.successors(trace.last());
            if (successors.isEmpty()) {
                return trace;
            }
            trace = trace.then(successors.get(dice.nextInt(successors.size())));
        }
        return trace;
    }

    @Test
    void thereAreAtLeastTwelveOfViewChanges() {
        var of =
                scenarios()
                        .filter(it -> VIEW_CHANGES.contains(it.model().replaceFirst(":.*", "")))
                        .toList();
        assertTrue(of.size() >= 12, () -> of.stream().map(Scenario::name).toList().toString());
    }
}
