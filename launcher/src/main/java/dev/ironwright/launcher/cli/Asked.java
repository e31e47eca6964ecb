package dev.ironwright.launcher.cli;

import java.util.List;
import java.util.Optional;

/// What can be told of a command line even when it does not parse.
record Asked(List<String> words) {

    Format format() {
        var at = words.indexOf("--format");
        var next = at >= 0 && at + 1 < words.size() ? words.get(at + 1) : "";
        return next.equals("json") || words.contains("--format=json") ? Format.JSON : Format.TEXT;
    }

    /// The word behind the command, unless it is an option.
    Optional<String> model() {
        return words.stream().skip(1).findFirst().filter(word -> !word.startsWith("-"));
    }
}
