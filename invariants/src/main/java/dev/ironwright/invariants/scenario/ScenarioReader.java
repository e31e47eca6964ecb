package dev.ironwright.invariants.scenario;

import dev.ironwright.protocols.Network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the text of a [Scenario].
final class ScenarioReader {

    private final String file;
    private final List<String> lines;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final List<Line> body = new ArrayList<>();
    private Optional<Network> network = Optional.empty();
    private int at;

    private ScenarioReader(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    static Scenario read(String file, String text) {
        return new ScenarioReader(file, text.lines().map(String::stripTrailing).toList()).all();
    }

    private Scenario all() {
        var story = new ArrayList<String>();
        while (at < lines.size() && !lines.get(at).startsWith("model:")) {
            story.add(lines.get(at++));
        }
        if (at == lines.size()) {
            throw wrong(
                    Math.max(1, at),
                    "a scenario names its model: write a line `model: paxos` below the story");
        }
        var title = story.stream().filter(line -> !line.isBlank()).findFirst();
        if (title.isEmpty()) {
            throw wrong(1, "a scenario begins with its title, and then its story");
        }
        var model = after("model:");
        head();
        while (at < lines.size()) {
            bodyLine();
        }
        dropTrailingBlanks();
        var told = String.join("\n", story).strip();
        return new Scenario(
                file,
                title.get(),
                told.substring(title.get().length()).strip(),
                model,
                settings,
                network,
                body);
    }

    private String after(String key) {
        var value = lines.get(at).substring(key.length()).strip();
        if (value.isEmpty()) {
            throw wrong(at + 1, "nothing stands after " + key);
        }
        at++;
        return value;
    }

    private void head() {
        while (at < lines.size()) {
            if (lines.get(at).startsWith("set:")) {
                setting();
            } else if (lines.get(at).startsWith("network:")) {
                network = Optional.of(network(at + 1, after("network:")));
            } else {
                break;
            }
        }
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
    }

    private void setting() {
        int number = at + 1;
        var setting = after("set:").split("=", 2);
        if (setting.length < 2) {
            throw wrong(number, "a setting has a name and a value: write `set: name=value`");
        }
        settings.put(setting[0].strip(), setting[1].strip());
    }

    private Network network(int number, String label) {
        return Arrays.stream(Network.values())
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        wrong(
                                number,
                                "no such network: network=%s available=%s"
                                        .formatted(
                                                label,
                                                Arrays.stream(Network.values())
                                                        .map(Network::label)
                                                        .toList())));
    }

    private void bodyLine() {
        int number = at + 1;
        var text = new StringBuilder(lines.get(at++));
        if (text.toString().startsWith("note:")) {
            while (at < lines.size() && lines.get(at).startsWith(" ")) {
                text.append('\n').append(lines.get(at++).strip());
            }
        }
        if (text.toString().startsWith("set:") || text.toString().startsWith("network:")) {
            throw wrong(number, "set: and network: stand directly below model:");
        }
        body.add(LineReader.read(file, number, text.toString()));
    }

    private void dropTrailingBlanks() {
        while (!body.isEmpty()
                && body.getLast() instanceof Line.Blank(var _, var text)
                && text.isEmpty()) {
            body.removeLast();
        }
    }

    private ScenarioException wrong(int line, String rule) {
        return new ScenarioException(file, line, rule);
    }
}
