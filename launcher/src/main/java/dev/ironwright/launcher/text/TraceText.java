package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;
import static dev.ironwright.launcher.console.Folding.padded;

import com.google.common.collect.LinkedHashMultimap;

import dev.ironwright.launcher.console.Ink;
import dev.ironwright.launcher.tree.Change;
import dev.ironwright.launcher.tree.Envelope;
import dev.ironwright.launcher.tree.Event;
import dev.ironwright.launcher.tree.HostNames;
import dev.ironwright.launcher.tree.Shown;
import dev.ironwright.launcher.tree.Snapshot;
import dev.ironwright.launcher.tree.Story;
import dev.ironwright.launcher.tree.Tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;

/// A trace as a numbered list: each state with the step that led to it and only what changed.
public final class TraceText {

    private static final String INDENT = "        ";

    private final Ink ink;

    public TraceText(Ink ink) {
        this.ink = ink;
    }

    /// The lines of a trace.
    public List<String> lines(Story story) {
        return lines(story, _ -> List.of());
    }

    /// The lines of a trace.
    ///
    /// @param behind what to say behind the state that so many steps led to
    public List<String> lines(Story story, IntFunction<List<String>> behind) {
        var lines = new ArrayList<String>();
        lines.add(number(1) + ink.strong("start"));
        lines.addAll(whole(story.initial()));
        lines.addAll(behind.apply(0));
        for (var i = 0; i < story.later().size(); i++) {
            var moment = story.later().get(i);
            lines.addAll(step(i + 2, moment.event()));
            lines.addAll(changes(Change.between(story.before(i), moment.after())));
            lines.addAll(behind.apply(i + 1));
        }
        return lines;
    }

    private String number(int number) {
        return ink.faint("%4d".formatted(number)) + "  ";
    }

    private List<String> step(int number, Event event) {
        return switch (event) {
            case Event.Taken(var host, var action, var parameters, var received, var sent) -> {
                var parts = new ArrayList<String>();
                host.ifPresent(name -> parts.add(ink.host(name)));
                parts.add(ink.strong(Shown.call(action, parameters)));
                received.flatMap(Envelope::of).ifPresent(packet -> parts.add(received(packet)));
                for (var letter : Envelope.letters(sent)) {
                    parts.add(ink.faint("sent ") + letter.sent());
                }
                yield fold(number(number), "  ", parts);
            }
            case Event.Dropped _, Event.Happened _, Event.Untold _ ->
                    fold(number(number), "", List.of(ink.strong(event.words())));
        };
    }

    private String received(Envelope packet) {
        return ink.faint("received ")
                + Shown.shown(packet.message())
                + ink.faint(" from ")
                + packet.source();
    }

    /// Every part of a state; hosts that are alike share a line.
    private List<String> whole(Snapshot snapshot) {
        var parts = new LinkedHashMap<String, String>();
        var hosts = LinkedHashMultimap.<Tree, String>create();
        snapshot.hosts().forEach((name, state) -> hosts.put(state, name));
        hosts.asMap()
                .forEach((state, all) -> parts.put(HostNames.brief(all), Shown.loosely(state)));
        var letters = Envelope.letters(snapshot.packets());
        if (!letters.isEmpty()) {
            parts.put("network", String.join(", ", letters.stream().map(String::valueOf).toList()));
        }
        snapshot.shared().ifPresent(shared -> parts.put("shared", Shown.loosely(shared)));
        snapshot.ghost().ifPresent(ghost -> parts.put("ghost", Shown.loosely(ghost)));
        snapshot.environment().ifPresent(it -> parts.put("environment", Shown.loosely(it)));
        var width = parts.keySet().stream().mapToInt(String::length).max().orElse(0);
        var lines = new ArrayList<String>();
        parts.forEach((name, value) -> {
            var head = INDENT + padded(ink.host(name), Math.min(width, 40)) + "  ";
            lines.addAll(fold(head, "", List.of(value)));
        });
        return lines;
    }

    /// The lines of what changed between two states.
    public List<String> changes(List<Change> changes) {
        if (changes.isEmpty()) {
            return List.of(INDENT + ink.faint("nothing changes"));
        }
        var lines = new ArrayList<String>();
        changes.stream().filter(each -> !isOfNetwork(each)).forEach(c -> lines.addAll(line(c)));
        var removed = new ArrayList<Tree>();
        var added = new ArrayList<Tree>();
        for (var change : changes) {
            switch (change) {
                case Change.Added(var _, var packet) when isOfNetwork(change) -> added.add(packet);
                case Change.Removed(var _, var packet) when isOfNetwork(change) ->
                        removed.add(packet);
                case Change.Added _, Change.Removed _, Change.Replaced _ -> {}
            }
        }
        Envelope.letters(removed).forEach(l -> lines.addAll(network(ink.gone("- " + l))));
        Envelope.letters(added).forEach(l -> lines.addAll(network(ink.fresh("+ " + l))));
        return lines;
    }

    private static boolean isOfNetwork(Change change) {
        return change.path().equals("network");
    }

    private List<String> network(String text) {
        return fold(INDENT + ink.host("network") + ": ", "", List.of(text));
    }

    private List<String> line(Change change) {
        var head = INDENT + ink.host(change.path()) + ": ";
        return switch (change) {
            case Change.Replaced(var _, var before, var after) ->
                    fold(head, " ", List.of(ink.gone(shown(before)), "→ " + fresh(after)));
            case Change.Added(var _, var element) ->
                    fold(head, "", List.of(ink.fresh("+ " + shown(element))));
            case Change.Removed(var _, var element) ->
                    fold(head, "", List.of(ink.gone("- " + shown(element))));
        };
    }

    private String fresh(Tree tree) {
        return ink.fresh(shown(tree));
    }

    private static String shown(Tree tree) {
        return Shown.shown(tree);
    }
}
