package dev.ironwright.invariants.induction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.protocols.Protocol;
import dev.ironwright.protocols.model.Model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.tools.ToolProvider;

class InductionAnswersTest {

    private static final Plan PLAN = Plan.DEFAULT.withWorkers(1);

    private static InductionReport decide(
            Class<? extends Protocol<?>> type, Limits limits, Plan plan, String... invariants) {
        return Induction.decide(
                Model.of(type).within(Map.of(), Optional.empty()),
                new Question(List.of(invariants), List.of(), limits, plan),
                new Control(),
                Induction.Listener.SILENT);
    }

    private static Counterexample only(InductionReport report) {
        var all = report.answers().filter(Answer.Broken.class::isInstance).toList();
        assertEquals(1, all.size(), all::toString);
        return ((Answer.Broken) all.getFirst()).counterexample();
    }

    @Test
    void aBugIsReachableAndItsExecutionEndsWithIt() {
        var found = only(decide(Ring.class, Limits.DEFAULT, PLAN, "OneHolder"));
        var trace = assertInstanceOf(Reach.Reachable.class, found.reach()).trace();
        assertEquals(
                2,
                trace.last().hosts().stream()
                        .filter(host -> ((Ring.Host) host.state()).holds())
                        .count());
    }

    @Test
    void whatDoesNotMatterIsLeftOut() {
        var found = only(decide(Ring.class, Limits.DEFAULT, PLAN, "OneHolder"));
        for (var matter : found.pattern()) {
            if (matter instanceof Matter.Part(var _, var _, var any)) {
                assertTrue(any.contains("idle"), matter::toString);
            }
        }
    }

    @Test
    void aCutExplorationLeavesItOpenWhetherItIsReachable() {
        var found = only(decide(Ring.class, Limits.DEFAULT, PLAN.withMaxDepth(1), "OneHolder"));
        assertInstanceOf(Reach.Unknown.class, found.reach());
    }

    @Test
    void withoutTimeNothingIsYes() {
        var hurried = Limits.DEFAULT.withTime(java.time.Duration.ofNanos(1));
        var report = decide(Ring.class, hurried, PLAN, "Idle");
        assertEquals("unknown", report.verdict());
        assertTrue(report.answers().allMatch(Answer.Unknown.class::isInstance));
    }

    @Test
    void whatWasStoppedIsNoYes() {
        var control = new Control();
        control.stop();
        var report =
                Induction.decide(
                        Model.of(Ring.class).within(Map.of(), Optional.empty()),
                        new Question(List.of("Idle"), List.of("OneHolder"), Limits.DEFAULT, PLAN),
                        control,
                        Induction.Listener.SILENT);
        assertTrue(report.cancelled());
        assertEquals("unknown", report.verdict());
        assertTrue(report.answers().allMatch(new Answer.Unknown("it was interrupted")::equals));
    }

    @Test
    void whatEveryStepKeepsIsInductive() {
        assertEquals("inductive", decide(Ring.class, Limits.DEFAULT, PLAN, "Idle").verdict());
    }

    @Test
    void aStepThatLeavesTheTypesIsBroken() {
        var report = decide(Leaving.class, Limits.DEFAULT, PLAN, "Small");
        assertEquals(Set.of(InductionReport.TYPES), report.broken());
        assertTrue(only(report).explanation().orElseThrow().contains("Counter[count=7]"));
    }

    @Test
    void unlessAnInvariantExcludesIt() {
        assertEquals("inductive", decide(Leaving.class, Limits.DEFAULT, PLAN, "Even").verdict());
    }

    @Test
    void aTypeWithoutADomainIsNamed() {
        var refused =
                assertThrows(
                        InductionException.class,
                        () -> decide(Unlimited.class, Limits.DEFAULT, PLAN, "Positive"));
        assertTrue(String.valueOf(refused.getMessage()).contains("component=Counter.count"));
    }

    @Test
    void aClaimAboutAllPacketsIsAskedAboutEverySetOfThem() {
        var found = only(decide(Ring.class, Limits.DEFAULT, PLAN, "OneIsPassed"));
        assertEquals(1, found.before().network().size());
        assertEquals(2, found.step().orElseThrow().after().network().size());
        assertInstanceOf(Reach.Reachable.class, found.reach());
    }

    @Test
    void tooManyPacketsAtOnceAreRefusedWithTheirNumber() {
        var instance = Model.of(Ring.class).within(Map.of("hosts", "17"), Optional.empty());
        var question = new Question(List.of("OneIsPassed"), List.of(), Limits.DEFAULT, PLAN);
        var refused =
                assertThrows(
                        InductionException.class,
                        () ->
                                Induction.decide(
                                        instance,
                                        question,
                                        new Control(),
                                        Induction.Listener.SILENT));
        var message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("claim=OneIsPassed packets=17 limit=16"), message);
    }

    @Test
    void theSkeletonCompiles(@TempDir Path folder) throws IOException {
        var found = only(decide(Ring.class, Limits.DEFAULT, PLAN, "OneHolder"));
        var source = folder.resolve("Holder.java");
        Files.writeString(
                source,
                """
                package dev.ironwright.invariants.induction;
                import dev.ironwright.protocols.*;
                import dev.ironwright.invariants.induction.Ring.*;
                class Holder {
                %s
                }
                """
                        .formatted(found.skeleton()));
        int problems =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                folder.toString(),
                                source.toString());
        assertEquals(0, problems, found::skeleton);
    }
}
