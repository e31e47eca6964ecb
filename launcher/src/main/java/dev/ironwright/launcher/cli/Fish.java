package dev.ironwright.launcher.cli;

import static java.util.stream.Collectors.joining;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The completion script of the fish shell, which picocli does not write.
///
/// @param commands by name
record Fish(Map<String, CommandSpec> commands) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        commands.forEach((name, spec) -> {
            var summary = quoted(spec.usageMessage().description()[0]);
            lines.add(complete("__fish_use_subcommand", "-f -a " + name, summary));
        });
        commands.forEach((name, spec) -> lines.addAll(lines(name, spec)));
        return lines;
    }

    private static List<String> lines(String name, CommandSpec spec) {
        var condition = quoted("__fish_seen_subcommand_from " + name);
        var lines = new ArrayList<String>();
        for (var option : spec.options()) {
            if (!option.hidden()) {
                var description = quoted(String.join(" ", option.description()));
                lines.add(complete(condition, option(option), description));
            }
        }
        for (var parameter : spec.positionalParameters()) {
            if (parameter.completionCandidates() != null) {
                var words = "-a " + words(parameter.completionCandidates());
                lines.add(complete(condition, words, quoted(parameter.paramLabel())));
            }
        }
        return lines;
    }

    private static String option(OptionSpec option) {
        var name = "-l " + option.longestName().substring(2);
        if (option.arity().max() == 0) {
            return name;
        }
        return option.completionCandidates() == null
                ? name + " -r"
                : name + " -x -a " + words(option.completionCandidates());
    }

    private static String words(Iterable<String> candidates) {
        var words = new ArrayList<String>();
        candidates.forEach(words::add);
        return words.stream().collect(joining(" ", "'", "'"));
    }

    private static String complete(String condition, String what, String description) {
        return "complete -c ironwright -n %s %s -d %s".formatted(condition, what, description);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
