package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;

import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.StateClaims;
import dev.ironwright.invariants.liveness.Whereabouts;
import dev.ironwright.launcher.console.Ink;
import dev.ironwright.launcher.console.Words;
import dev.ironwright.launcher.itf.Replay.Answer;
import dev.ironwright.launcher.itf.Replay.Reason;
import dev.ironwright.launcher.tree.Event;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.List;

/// What a model says of a stored trace.
public final class ReplayText {

    private final String model;
    private final Instance instance;
    private final Ink ink;

    /// @param model as named on the command line
    public ReplayText(String model, Instance instance, Ink ink) {
        this.model = model;
        this.instance = instance;
        this.ink = ink;
    }

    /// The lines of an answer.
    public List<String> lines(Answer answer) {
        return switch (answer) {
            case Answer.Accepted(var trace) -> {
                var steps = Words.count(trace.length() - 1L, "step");
                var lines = new ArrayList<>(whereabouts(trace));
                lines.addAll(
                        fold(
                                ink.good("Accepted: ")
                                        + model
                                        + " can do this, "
                                        + steps
                                        + ". "
                                        + end(trace),
                                "  "));
                yield lines;
            }
            case Answer.NoSuchStart(var changes) -> {
                var lines =
                        refused(1, model + " does not start so. It differs from the nearest in");
                lines.addAll(new TraceText(ink).changes(changes));
                yield lines;
            }
            case Answer.Refused(var sofar, var event, var reason) ->
                    refused(sofar.length() + 1, event, reason);
        };
    }

    /// In which links of chains the states are, and what they wait for.
    private List<String> whereabouts(Trace trace) {
        var courses = new Whereabouts(instance).along(trace.states());
        if (courses.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of("On the way to what must happen:"));
        lines.addAll(new WhereaboutsText(instance, ink).lines(courses, 1));
        lines.add("");
        return lines;
    }

    /// What the model claims of the last state.
    private String end(Trace trace) {
        return new StateClaims(instance)
                .violation(trace.last())
                .map(broken -> ModelWords.tuple(broken.tuple(), instance) + " is false there.")
                .orElse("No claim about states is false there.");
    }

    private List<String> refused(int state, Event event, Reason reason) {
        return switch (reason) {
            case Reason.AnotherStep(var instead) -> {
                var steps = instead.stream().map(Event::words).distinct().toList();
                yield refused(
                        state,
                        "%s does not lead there, but %s does."
                                .formatted(told(event), Words.list(steps)));
            }
            case Reason.AnotherState(var nearest, var changes) -> {
                var lines =
                        refused(
                                state,
                                nearest.words()
                                        + " is possible but leads elsewhere. From there, the trace"
                                        + " differs in");
                lines.addAll(new TraceText(ink).changes(changes));
                yield lines;
            }
            case Reason.NotEnabled(var disabled) -> {
                var lines = refused(state, told(event) + " is not enabled:");
                lines.addAll(new DisabledText(instance, ink).lines(disabled));
                yield lines;
            }
            case Reason.Unknown() ->
                    refused(state, model + " has no step that could be " + told(event) + ".");
        };
    }

    private static String told(Event event) {
        return event.words();
    }

    private List<String> refused(int state, String why) {
        var head = ink.bad("Not accepted") + " at state " + Words.count(state) + ": ";
        return new ArrayList<>(fold(head + why, "  "));
    }
}
