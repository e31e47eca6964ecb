package dev.ironwright.workbench.run;

import dev.ironwright.explorer.CheckpointException;
import dev.ironwright.workbench.run.Words.Mood;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;

import java.util.Optional;

/// What the banner over the pages says: how the run stands, or what to do next.
public final class BannerViewModel {

    private final ObjectBinding<Words> words;

    /// @param opened the name of what is open; empty when nothing is
    /// @param hindrance why Run can do nothing now
    /// @param instead what is to be said in place of how the run stands
    public BannerViewModel(
            RunViewModel run,
            ObservableValue<String> opened,
            ObservableValue<String> hindrance,
            ObservableValue<Optional<Words>> instead) {
        words =
                Bindings.createObjectBinding(
                        () -> instead.getValue().orElseGet(() -> ofRun(run, opened, hindrance)),
                        run.stateProperty(),
                        run.outdatedProperty(),
                        opened,
                        hindrance,
                        instead);
    }

    private static Words ofRun(
            RunViewModel run, ObservableValue<String> opened, ObservableValue<String> hindrance) {
        var words = say(run, opened, hindrance);
        return run.outdatedProperty().get() ? outdated(words) : words;
    }

    public ObjectBinding<Words> words() {
        return words;
    }

    private static Words say(
            RunViewModel run, ObservableValue<String> opened, ObservableValue<String> hindrance) {
        return switch (run.stateProperty().get()) {
            case RunState.Idle _ -> idle(opened.getValue(), hindrance.getValue());
            case RunState.Running running -> running(running);
            case RunState.Finished(var subject, var report, _) -> Words.of(subject, report);
            case RunState.Crashed(var subject, CheckpointException why) ->
                    new Words(
                            Mood.BAD,
                            subject.name() + " cannot be kept, or go on",
                            String.valueOf(why.getMessage()),
                            "");
            case RunState.Crashed(var subject, var thrown) ->
                    new Words(
                            Mood.BAD,
                            "The search of " + subject.name() + " broke down",
                            "This is a fault of the workbench, not of your model. Please report"
                                    + " it.",
                            thrown.toString());
        };
    }

    private static Words idle(String opened, String hindrance) {
        if (opened.isEmpty()) {
            return new Words(
                    Mood.NEUTRAL,
                    "Pick a protocol in the library to begin",
                    "Or open a .java file of your own with Ctrl+O.",
                    "");
        }
        return hindrance.isEmpty()
                ? new Words(
                        Mood.NEUTRAL,
                        opened + " is ready",
                        "Press F5 to explore every state it reaches within the bounds at the"
                                + " right.",
                        "")
                : new Words(Mood.NEUTRAL, opened + " cannot run yet", hindrance, "");
    }

    private static Words running(RunState.Running running) {
        var name = running.subject().name();
        var doing =
                switch (running.pace()) {
                    case GOING -> "Exploring " + name + from(running.subject());
                    case PAUSED -> name + " is paused";
                    case STOPPING -> "Stopping " + name;
                };
        var detail =
                running.latest()
                        .map(snapshot -> Words.census(snapshot.census()))
                        .orElse("Preparing the initial states.");
        var mood = running.pace() == RunState.Pace.PAUSED ? Mood.WAITING : Mood.WORKING;
        return new Words(mood, doing, detail, "");
    }

    private static String from(Subject subject) {
        return subject.after().map(it -> " after " + Words.steps(it)).orElse("");
    }

    private static Words outdated(Words words) {
        return new Words(
                Mood.NEUTRAL,
                words.headline() + ", before your last changes",
                "Run again to know what is true now.",
                words.evidence());
    }
}
