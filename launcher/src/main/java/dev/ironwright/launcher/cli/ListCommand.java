package dev.ironwright.launcher.cli;

import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.json.ListJson;
import dev.ironwright.launcher.text.ListText;
import dev.ironwright.protocols.loader.Library;

import picocli.CommandLine.Model.CommandSpec;

import java.util.List;

/// `list`: the built-in protocols.
final class ListCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Options.spec(
                "Lists the built-in protocols with their bounds, claims and seeded bugs.",
                List.of(Options.format()),
                List.of("list", "list --format json"));
    }

    @Override
    public ExitCode run(Given given, Console console) {
        var entries = Library.builtIn().entries();
        switch (given.format()) {
            case TEXT -> console.say(new ListText(console.ink()).lines(entries));
            case JSON -> console.say(ListJson.of(entries).toString());
        }
        return ExitCode.OK;
    }
}
