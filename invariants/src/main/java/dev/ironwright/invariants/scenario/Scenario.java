package dev.ironwright.invariants.scenario;

import dev.ironwright.explorer.Trace;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An execution worth telling: its story, its steps, what to notice, and what is asserted.
///
/// ```
/// Duelling leaders
/// Two proposers keep each other from deciding.
///
/// model: paxos
/// set: lastBallot=3
///
/// proposer0: StartBallot
/// acceptor0: GivePromise <- proposer0 Prepare[ballot=1]
/// note: acceptor0 has promised ballot 1.
/// check: acceptor0.promised == 1
/// ```
///
/// @param name of its file, for messages
/// @param title the first line
/// @param story the lines below it
/// @param model as one names it on the command line
/// @param settings bounds that differ from the defaults, in the order of the text
/// @param network another network than the protocol's own
/// @param lines everything below the head, in order
public record Scenario(
        String name,
        String title,
        String story,
        String model,
        Map<String, String> settings,
        Optional<Network> network,
        List<Line> lines) {

    public Scenario {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        lines = List.copyOf(lines);
    }

    /// Reads a scenario.
    ///
    /// @param name of its file, for messages
    /// @throws ScenarioException naming the line that is wrong
    public static Scenario parse(String name, String text) {
        return ScenarioReader.read(name, text);
    }

    /// The steps of an execution, as a scenario of which nothing is noted or asserted yet.
    ///
    /// @param model as one names it on the command line
    public static Scenario of(
            String title, String story, String model, Instance instance, Trace trace) {
        var head =
                new Scenario(
                        "scenario",
                        title.isBlank() ? "Untitled" : title.strip(),
                        story.strip(),
                        model,
                        Retelling.settings(model, instance),
                        Retelling.network(instance),
                        List.of());
        return head.withLines(new Retelling(instance).lines(trace));
    }

    /// Its text, which [#parse] reads back.
    public String text() {
        var text = new StringBuilder(title).append('\n');
        if (!story.isEmpty()) {
            text.append(story).append('\n');
        }
        text.append("\nmodel: ").append(model).append('\n');
        settings.forEach((bound, value) -> text.append("set: %s=%s\n".formatted(bound, value)));
        network.ifPresent(kind -> text.append("network: ").append(kind.label()).append('\n'));
        if (!lines.isEmpty()) {
            text.append('\n');
        }
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /// This scenario with other lines, numbered as its text would be.
    public Scenario withLines(List<Line> others) {
        var changed = new Scenario(name, title, story, model, settings, network, others);
        return parse(name, changed.text());
    }

    /// This scenario in the bounds and over the network of an instance.
    public Scenario within(Instance instance) {
        var changed =
                new Scenario(
                        name,
                        title,
                        story,
                        model,
                        Retelling.settings(model, instance),
                        Retelling.network(instance),
                        lines);
        return parse(name, changed.text());
    }

    /// This scenario with one more line at its end.
    public Scenario and(Line line) {
        return withLines(Stream.concat(lines.stream(), Stream.of(line)).toList());
    }

    /// This scenario and then the steps of a way that goes on from its end.
    public Scenario then(Instance instance, Trace way) {
        return withLines(Stream.concat(lines.stream(), steps(instance, way).stream()).toList());
    }

    /// A line for each step of a trace, wherever it begins.
    public static List<Line> steps(Instance instance, Trace trace) {
        return new Retelling(instance).steps(trace);
    }

    /// This scenario under another title and story.
    public Scenario told(String newTitle, String newStory) {
        var changed = new Scenario(name, newTitle, newStory, model, settings, network, lines);
        return parse(name, changed.text());
    }

    /// The model as a loader takes it: a file that lies beside the scenario is found there.
    ///
    /// @param folder where the scenario's own file lies
    public String modelFrom(Path folder) {
        var colon = model.lastIndexOf(':');
        for (var end : List.of(model.length(), Math.max(colon, 0))) {
            var beside = folder.resolve(model.substring(0, end));
            if (end > 0 && Files.exists(beside) && !model.startsWith("/")) {
                return beside + model.substring(end);
            }
        }
        return model;
    }

    /// The model within this scenario's bounds and over its network.
    ///
    /// @param suggested bounds for where the scenario sets none: those of a seeded bug
    /// @throws IllegalArgumentException when a setting is unknown, unreadable or out of range
    public Instance instance(Model of, Map<String, String> suggested) {
        var all = new LinkedHashMap<>(suggested);
        all.putAll(settings);
        return of.within(all, network);
    }
}
