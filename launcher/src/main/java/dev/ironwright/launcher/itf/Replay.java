package dev.ironwright.launcher.itf;

import static java.util.Comparator.comparingInt;

import dev.ironwright.explorer.Disabled;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Step;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.launcher.tree.Change;
import dev.ironwright.launcher.tree.Event;
import dev.ironwright.launcher.tree.Snapshot;
import dev.ironwright.launcher.tree.Story;
import dev.ironwright.protocols.model.Instance;

import java.util.List;
import java.util.Optional;

/// Asks a model whether it can do what a trace tells.
///
/// The model's own states are rendered as a file would hold them and compared with the trace's, so
/// nothing needs to know how to build a model's values from a file.
public final class Replay {

    private final Instance instance;
    private final Stepper stepper;

    public Replay(Instance instance) {
        this.instance = instance;
        this.stepper = new Stepper(instance);
    }

    /// What the model says of a trace.
    public sealed interface Answer {

        /// The model can do all of it.
        record Accepted(Trace trace) implements Answer {}

        /// The model does not start so.
        ///
        /// @param nearest how the trace's initial state differs from the nearest of the model's
        record NoSuchStart(List<Change> nearest) implements Answer {}

        /// The model can follow the trace so far, and cannot take the next step.
        record Refused(Trace sofar, Event event, Reason reason) implements Answer {}
    }

    /// Why a step is refused.
    public sealed interface Reason {

        /// A step leads to the state that the trace tells, but another one.
        record AnotherStep(List<Event> instead) implements Reason {}

        /// The step is possible but leads elsewhere.
        ///
        /// @param changes how the trace's state differs from where it leads
        record AnotherState(Event nearest, List<Change> changes) implements Reason {}

        /// The action is not enabled.
        ///
        /// @param hosts every host for which it is not, with the reason
        record NotEnabled(List<Disabled> hosts) implements Reason {}

        /// The model has no such action, or no such host.
        record Unknown() implements Reason {}
    }

    /// Follows a trace as far as the model can.
    public Answer follow(Story story) {
        var start = start(story.initial());
        if (start.isEmpty()) {
            return new Answer.NoSuchStart(nearestStart(story.initial()));
        }
        var trace = start.get();
        for (var moment : story.later()) {
            var successors = stepper.successors(trace.last());
            var match = successors.stream().filter(each -> matches(each, moment)).findFirst();
            if (match.isEmpty()) {
                return new Answer.Refused(trace, moment.event(), reason(trace, successors, moment));
            }
            trace = trace.then(match.get());
        }
        return new Answer.Accepted(trace);
    }

    private Optional<Trace> start(Snapshot wanted) {
        return stepper.initial().stream()
                .map(state -> new Trace(state, List.of()))
                .filter(trace -> rendered(trace).equals(wanted))
                .findFirst();
    }

    private List<Change> nearestStart(Snapshot wanted) {
        return stepper.initial().stream()
                .map(state -> Change.between(rendered(new Trace(state, List.of())), wanted))
                .min(comparingInt(List::size))
                .orElse(List.of());
    }

    private boolean matches(Trace.Transition step, Story.Moment wanted) {
        return sameEvent(step, wanted.event()) && rendered(step).equals(wanted.after());
    }

    private boolean sameEvent(Trace.Transition step, Event wanted) {
        return wanted instanceof Event.Untold || rendered(step.step()).equals(wanted);
    }

    private Reason reason(Trace sofar, List<Trace.Transition> steps, Story.Moment wanted) {
        var instead =
                steps.stream()
                        .filter(each -> rendered(each).equals(wanted.after()))
                        .map(each -> rendered(each.step()))
                        .toList();
        if (!instead.isEmpty()) {
            return new Reason.AnotherStep(instead);
        }
        return steps.stream()
                .filter(each -> sameAction(rendered(each.step()), wanted.event()))
                .<Reason>map(each -> anotherState(each, wanted))
                .min(comparingInt(Replay::size))
                .orElseGet(() -> notEnabled(sofar, wanted.event()));
    }

    private Reason.AnotherState anotherState(Trace.Transition step, Story.Moment wanted) {
        return new Reason.AnotherState(
                rendered(step.step()), Change.between(rendered(step), wanted.after()));
    }

    private static int size(Reason reason) {
        return reason instanceof Reason.AnotherState(var _, var changes) ? changes.size() : 0;
    }

    /// True when the same host takes the same action with the same parameters.
    private static boolean sameAction(Event one, Event other) {
        return switch (one) {
            case Event.Taken taken ->
                    other instanceof Event.Taken wanted
                            && taken.host().equals(wanted.host())
                            && taken.action().equals(wanted.action())
                            && taken.parameters().equals(wanted.parameters());
            case Event.Dropped(var packet, var _) ->
                    other instanceof Event.Dropped(var wanted, var _) && packet.equals(wanted);
            case Event.Happened happened -> happened.equals(other);
            case Event.Untold() -> true;
        };
    }

    private Reason notEnabled(Trace sofar, Event event) {
        if (!(event instanceof Event.Taken(var host, var action, var _, var _, var _))) {
            return new Reason.Unknown();
        }
        var disabled =
                stepper.disabled(sofar.last()).stream()
                        .filter(each -> each.action().getClass().getSimpleName().equals(action))
                        .toList();
        var there =
                disabled.stream().filter(each -> host.equals(each.host().map(Object::toString)));
        var ofHost = there.toList();
        if (disabled.isEmpty()) {
            return new Reason.Unknown();
        }
        return new Reason.NotEnabled(ofHost.isEmpty() ? disabled : ofHost);
    }

    private Snapshot rendered(Trace trace) {
        return rendered(trace.last());
    }

    private Snapshot rendered(Trace.Transition transition) {
        return rendered(transition.after());
    }

    private Snapshot rendered(GlobalState state) {
        return ItfFile.reread(Snapshot.of(state, instance.setup().network()));
    }

    private Event rendered(Step step) {
        return ItfFile.reread(Event.of(step, instance));
    }
}
