package dev.ironwright.workbench.explore;

import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Trace;
import dev.ironwright.invariants.scenario.Line;
import dev.ironwright.invariants.scenario.Replayed;
import dev.ironwright.invariants.scenario.Scenario;
import dev.ironwright.protocols.loader.Variant;
import dev.ironwright.workbench.bounds.CommandLine;
import dev.ironwright.workbench.explore.ExploreViewModel.Session;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.services.Exploration;
import dev.ironwright.workbench.services.Services;
import dev.ironwright.workbench.services.Threads;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The path as a scenario: its title and story, notes to its states, opening and saving.
public final class StoryViewModel {

    private final ExploreViewModel explore;
    private final Services services;
    private final Threads threads;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty story = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper command = new ReadOnlyStringWrapper("");
    private String beginning = "";
    private int asked;

    StoryViewModel(ExploreViewModel explore, Services services, Threads threads) {
        this.explore = explore;
        this.services = services;
        this.threads = threads;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public StringProperty storyProperty() {
        return story;
    }

    /// What came of opening or saving, in words; empty when there is nothing to tell.
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// The command line that tells the same; empty while nothing is explored.
    public ReadOnlyStringProperty commandProperty() {
        return command.getReadOnlyProperty();
    }

    void forget() {
        asked++;
        title.set("");
        story.set("");
        told.set("");
        command.set("");
        beginning = "";
    }

    /// Exploring began with the model alone.
    void begun(Subject subject, GlobalState initial) {
        int mine = asked;
        threads.ask(
                () -> beginning(subject, initial),
                words -> {
                    if (mine == asked && command.get().isEmpty()) {
                        beginning = words;
                        command.set(words);
                    }
                },
                thrown -> told.set(String.valueOf(thrown.getMessage())));
    }

    /// A way on was found from the initial state.
    ///
    /// @param option what finds it on the command line, such as `--goal NAME`
    void wentOn(String option) {
        if (!beginning.isEmpty()) {
            command.set((beginning + " " + option).strip());
        }
    }

    /// Exploring began with what a check has found.
    void found(Subject subject) {
        command.set(subject.command());
    }

    private static String beginning(Subject subject, GlobalState initial) {
        var start =
                Scenario.of(
                        "", "", subject.spec(), subject.instance(), new Trace(initial, List.of()));
        return CommandLine.scenario(
                subject.spec(),
                subject.spec().contains(":") ? Map.of() : start.settings(),
                start.network()
                        .map(network -> Map.of("--network", network.label()))
                        .orElse(Map.of()));
    }

    /// What an opened scenario is explored with.
    private record Opened(
            Scenario scenario,
            Subject subject,
            Exploration exploration,
            List<GlobalState> initial,
            Replayed replayed) {}

    /// Opens a scenario from a file.
    public void open(Path file) {
        var folder = file.toAbsolutePath().getParent();
        open(() -> {
            var scenario = Scenario.parse(file.toString(), Files.readString(file));
            return open(
                    scenario, scenario.modelFrom(Objects.requireNonNull(folder)), file.toString());
        });
    }

    /// Opens a scenario that comes with the workbench.
    ///
    /// @param name what names it on the command line
    public void open(String name, String text) {
        open(() -> {
            var scenario = Scenario.parse(name, text);
            return open(scenario, scenario.model(), name);
        });
    }

    private void open(Threads.Task<Opened> task) {
        int mine = ++asked;
        told.set("");
        threads.ask(
                task,
                opened -> {
                    if (mine == asked) {
                        adopt(opened);
                    }
                },
                thrown -> told.set("The scenario cannot be opened: " + thrown.getMessage()));
    }

    private Opened open(Scenario scenario, String spec, String name) {
        var model = services.opener().open(spec);
        var suggested = model.variant().map(Variant::settings).orElse(Map.<String, String>of());
        var instance = scenario.instance(model.model(), suggested);
        var command = CommandLine.scenario(name, Map.of(), Map.of());
        var subject = new Subject(spec, model, instance, Plan.DEFAULT, command);
        var exploration = services.explore().explore(instance, Plan.DEFAULT);
        return new Opened(
                scenario,
                subject,
                exploration,
                exploration.initial(),
                exploration.replay(scenario));
    }

    /// Stands at the beginning, so that one can go through it step by step.
    private void adopt(Opened opened) {
        var replayed = opened.replayed();
        if (replayed.trace().isEmpty()) {
            told.set("The scenario cannot be followed: " + String.join("\n", replayed.problems()));
            return;
        }
        var visits = visitsOf(opened, replayed.trace().get());
        explore.open(opened.subject(), opened.exploration(), opened.initial(), visits);
        title.set(opened.scenario().title());
        story.set(opened.scenario().story());
        beginning = "";
        command.set(opened.subject().command());
        told.set(
                replayed.passed()
                        ? ""
                        : "Not everything that the scenario says is so: "
                                + String.join("\n", replayed.problems()));
    }

    private static Visits visitsOf(Opened opened, Trace trace) {
        var visits = new Visits(trace.initial());
        var way = visits.follow(trace);
        opened.replayed().notes().forEach(note -> way.get(note.position()).remark(note.line()));
        opened.replayed().checks().forEach(it -> way.get(it.position()).remark(it.line()));
        return visits;
    }

    /// Notes something to where one stands, instead of what was noted there; nothing for a blank text.
    public void note(String text) {
        explore.visits()
                .ifPresent(visits -> {
                    var here = visits.current();
                    here.forgetNotes();
                    if (!text.isBlank()) {
                        here.remark(new Line.Note(0, text.strip()));
                    }
                    explore.remarked();
                });
    }

    /// Writes the path to a file.
    public void save(Path file) {
        explore.sessionProperty()
                .get()
                .ifPresent(now ->
                        threads.ask(
                                task(now, file),
                                _ -> {
                                    beginning = "";
                                    command.set(
                                            CommandLine.scenario(
                                                    file.toString(), Map.of(), Map.of()));
                                    told.set("Saved: " + file);
                                },
                                thrown ->
                                        told.set(
                                                "The scenario cannot be saved: "
                                                        + thrown.getMessage())));
    }

    private Threads.Task<Path> task(Session now, Path file) {
        var way = List.copyOf(now.visits().path());
        var remarks = way.stream().map(Visit::remarks).map(List::copyOf).toList();
        var heading = title.get().isBlank() ? nameOf(file) : title.get();
        var about = story.get();
        return () -> {
            var scenario =
                    Scenario.of(
                            heading,
                            about,
                            now.subject().spec(),
                            now.subject().instance(),
                            way.getLast().trace());
            return Files.writeString(
                    file, scenario.withLines(Remarks.among(scenario.lines(), remarks)).text());
        };
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName())
                .replaceFirst("\\.scenario$", "")
                .replace('-', ' ');
    }
}
