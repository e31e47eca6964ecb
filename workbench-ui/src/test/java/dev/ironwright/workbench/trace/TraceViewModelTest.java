package dev.ironwright.workbench.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ironwright.explorer.Disabled;
import dev.ironwright.protocols.loader.SourceFile;
import dev.ironwright.protocols.loader.Span;
import dev.ironwright.workbench.fixtures.Hands;
import dev.ironwright.workbench.fixtures.Relay;
import dev.ironwright.workbench.fixtures.Relays;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.services.Implementation;
import dev.ironwright.workbench.services.Services;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class TraceViewModelTest {

    private static final Subject SUBJECT = Relays.subject();
    private static final SourceFile GENERATED = new SourceFile("Runner.java", "void hand() {}\n");

    private final Hands hands = new Hands();
    private int asked;
    private final Services.WhyNot whyNot =
            (_, _) -> {
                asked++;
                return List.of(
                        new Disabled(
                                Optional.of(Relay.runner(0)),
                                Relay.hand(),
                                Optional.empty(),
                                "has no token"));
            };
    private final Services.Coder coder =
            _ -> new Implementation(List.of(GENERATED), Map.of("Hand", new Span(GENERATED, 1, 1)));
    private final TraceViewModel trace = new TraceViewModel(whyNot, coder, hands.threads());

    @Test
    void aTraceIsShownStandingOnItsFailingStep() {
        offer();
        assertEquals(4, trace.selectedProperty().get());
        var last = trace.stepsProperty().get().getLast();
        assertEquals(Optional.of(Showing.Ending.VIOLATED), last.ending());
        assertEquals("✕ Pass(lap=2) from runner1 to runner0", last.detail());
    }

    @Test
    void walkingStaysOnTheTrace() {
        offer();
        trace.next();
        assertEquals(4, trace.selectedProperty().get());
        trace.first();
        trace.previous();
        assertEquals(0, trace.selectedProperty().get());
        trace.select(99);
        assertEquals(0, trace.selectedProperty().get());
        trace.last();
        assertEquals(4, trace.selectedProperty().get());
    }

    @Test
    void theStateSaysWhatTheSelectedStepChanged() {
        offer();
        trace.select(2);
        var cards = trace.cardsProperty().get();
        assertEquals(List.of(false, true), cards.stream().map(StateCard::changed).toList());
        assertEquals(Optional.of("false"), cards.get(1).fields().getFirst().before());
        var packets = trace.networkProperty().get();
        assertEquals(List.of(Field.Kind.REMOVED), packets.stream().map(PacketLine::kind).toList());
    }

    @Test
    void bothCodePanesFollowTheStep() {
        offer();
        trace.select(1);
        assertEquals(
                "Generating the implementation…", reason(trace.code().generatedProperty().get()));
        hands.work();
        hands.show();
        var model = assertInstanceOf(CodeSpot.Here.class, trace.code().modelProperty().get());
        assertEquals("Hand", model.name());
        var shown = model.span().file().lines().get(model.span().firstLine() - 1);
        assertEquals("/// A runner passes the token on.", shown.strip());
        assertInstanceOf(CodeSpot.Here.class, trace.code().generatedProperty().get());
        trace.select(2);
        assertTrue(
                reason(trace.code().generatedProperty().get()).startsWith("Take has no generated"));
        trace.select(4);
        assertEquals(
                "The network lost a packet; no code of the model ran.",
                reason(trace.code().modelProperty().get()));
    }

    @Test
    void codeThatCannotBeGeneratedSaysWhy() {
        var refusing =
                new TraceViewModel(
                        whyNot,
                        _ -> {
                            throw new IllegalStateException("shared variables");
                        },
                        hands.threads());
        refusing.offer(showings());
        refusing.select(1);
        hands.work();
        hands.show();
        assertEquals(
                "No code was generated: shared variables",
                reason(refusing.code().generatedProperty().get()));
    }

    @Test
    void whyNotIsAskedOnlyWhileSomebodyLooks() {
        offer();
        hands.work();
        assertEquals(0, asked);
        trace.whyNot().watch(true);
        hands.work();
        hands.show();
        assertEquals(1, asked);
        assertEquals(
                List.of(new WhyNotViewModel.Row("Hand", "runner0", "", "has no token")),
                trace.whyNot().rows().get());
        trace.whyNot().filterProperty().set("runner1");
        assertEquals(List.of(), trace.whyNot().rows().get());
        trace.whyNot().filterProperty().set("token hand");
        assertEquals(1, trace.whyNot().rows().get().size());
    }

    @Test
    void anAnswerToAnOldQuestionIsDropped() {
        offer();
        trace.whyNot().watch(true);
        trace.select(1);
        trace.select(2);
        hands.work();
        hands.show();
        assertEquals(3, asked);
        assertInstanceOf(WhyNotViewModel.Answer.Known.class, trace.whyNot().answerProperty().get());
    }

    @Test
    void goalsAreOfferedAfterTheCounterexample() {
        offer();
        assertEquals(
                List.of("violates NeverTwice", "reaches Started"),
                trace.choicesProperty().get().stream().map(Showing::title).toList());
    }

    @Test
    void theTextTellsTheWholeStory() {
        offer();
        assertEquals(
                """
                relay violates NeverTwice
                NeverTwice(runner=runner1 Runner[token=true, had=2])
                ./ironwright check Relay.java

                0  Initial state
                     runner0: token = true, had = 0
                     runner1: token = false, had = 0
                1  Hand  @ runner0
                     → runner1  Pass(lap=1)
                     runner0: token true → false
                2  Take  @ runner1
                     ← runner0  Pass(lap=1)
                     runner1: token false → true, had 0 → 1
                3  Hand  @ runner1
                     → runner0  Pass(lap=2)
                     runner1: token true → false
                4  Packet lost
                     ✕ Pass(lap=2) from runner1 to runner0
                """,
                trace.text());
    }

    private void offer() {
        trace.offer(showings());
    }

    private static List<Showing> showings() {
        return Showing.of(SUBJECT, Relays.report(Relays.violated()));
    }

    private static String reason(CodeSpot spot) {
        return spot instanceof CodeSpot.Nowhere(var why) ? why : spot.toString();
    }
}
