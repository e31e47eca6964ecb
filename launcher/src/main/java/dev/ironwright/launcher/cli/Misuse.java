package dev.ironwright.launcher.cli;

import dev.ironwright.protocols.loader.Library;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.Collection;
import java.util.stream.Stream;

/// Says what is wrong with a command line, and what may have been meant.
final class Misuse {

    private Misuse() {}

    /// There is no such command.
    static Failure unknown(String name) {
        var message = "no such command: command=%s available=%s".formatted(name, Commands.names());
        if (name.startsWith("-")) {
            return Failure.refused(
                    "a command comes before its options: found=" + name,
                    "Try ./ironwright check MODEL " + name + ", or ./ironwright --help.");
        }
        if (isModel(name)) {
            return Failure.refused(message, "Did you mean ./ironwright check " + name + "?");
        }
        if (isScenario(name)) {
            return Failure.refused(message, "Did you mean ./ironwright scenario " + name + "?");
        }
        return Nearest.to(name, Commands.names())
                .map(near -> Failure.refused(message, "Did you mean ./ironwright " + near + "?"))
                .orElseGet(() -> Failure.refused(message, "./ironwright --help explains them."));
    }

    private static boolean isModel(String name) {
        return name.endsWith(".java")
                || name.endsWith(".jar")
                || Library.builtIn().entry(name.replaceFirst(":.*", "")).isPresent();
    }

    private static boolean isScenario(String name) {
        return name.endsWith(".scenario")
                || ScenarioChoice.builtIn().stream().anyMatch(each -> each.name().equals(name));
    }

    /// The options of a command do not parse.
    static Failure of(String command, ParameterException thrown) {
        var help = "./ironwright " + command + " --help explains the options.";
        if (thrown instanceof UnmatchedArgumentException unmatched) {
            var word = unmatched.getUnmatched().getFirst();
            return word.startsWith("-")
                    ? noSuchOption(command, word, optionsOf(thrown))
                    : Failure.refused(
                            "one thing at a time: command=%s unexpected=%s"
                                    .formatted(command, word),
                            help);
        }
        return Failure.refused(String.valueOf(thrown.getMessage()), help);
    }

    private static Failure noSuchOption(String command, String word, Collection<String> options) {
        var name = word.replaceFirst("=.*", "");
        return Failure.refused(
                "no such option: command=%s option=%s".formatted(command, name),
                Nearest.to(name, options)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("./ironwright " + command + " --help explains the options."));
    }

    private static Collection<String> optionsOf(ParameterException thrown) {
        return thrown.getCommandLine().getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .flatMap(option -> Stream.of(option.names()))
                .toList();
    }
}
