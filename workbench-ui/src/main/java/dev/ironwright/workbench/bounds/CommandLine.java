package dev.ironwright.workbench.bounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The command that does the same as a click on Run.
public final class CommandLine {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private CommandLine() {}

    /// The command, ready to be pasted into a shell.
    ///
    /// @param settings the bounds that are set
    /// @param claims the only claims that are looked at; empty for all
    /// @param flags options with their values; one that takes none has an empty one
    public static String check(
            String spec,
            Map<String, String> settings,
            List<String> claims,
            Map<String, String> flags) {
        return naming("check", "--property", claims, words(spec, settings), flags);
    }

    /// The words of that command after `check`, as a shell hands them over.
    public static List<String> request(
            String spec,
            Map<String, String> settings,
            List<String> claims,
            Map<String, String> flags) {
        return named("--property", claims, words(spec, settings), flags);
    }

    /// The command that asks whether invariants are inductive.
    ///
    /// @param invariants those to be inductive together; empty for all
    /// @param flags options with their values
    public static String induct(
            String spec,
            Map<String, String> settings,
            List<String> invariants,
            Map<String, String> flags) {
        return naming("induct", "--invariant", invariants, words(spec, settings), flags);
    }

    /// The command that says how many states there are.
    ///
    /// @param flags options with their values
    public static String estimate(
            String spec, Map<String, String> settings, Map<String, String> flags) {
        return naming("estimate", "", List.of(), words(spec, settings), flags);
    }

    /// The command that takes random walks.
    ///
    /// @param claims the only claims that are looked at; empty for all
    /// @param flags options with their values
    public static String simulate(
            String spec,
            Map<String, String> settings,
            List<String> claims,
            Map<String, String> flags) {
        return naming("simulate", "--property", claims, words(spec, settings), flags);
    }

    private static List<String> words(String spec, Map<String, String> settings) {
        var words = new ArrayList<>(List.of(spec));
        settings.forEach((name, value) -> {
            words.add("--set");
            words.add(name + "=" + value);
        });
        return words;
    }

    private static String naming(
            String command,
            String option,
            List<String> names,
            List<String> model,
            Map<String, String> flags) {
        var words = new ArrayList<>(List.of("./ironwright", command));
        words.addAll(named(option, names, model, flags));
        return words.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    private static List<String> named(
            String option, List<String> names, List<String> model, Map<String, String> flags) {
        var words = new ArrayList<>(model);
        names.forEach(name -> {
            words.add(option);
            words.add(name);
        });
        flags.forEach((name, value) -> {
            words.add(name);
            if (!value.isEmpty()) {
                words.add(value);
            }
        });
        return words;
    }

    /// The command that tells a scenario, or the beginning of a model.
    ///
    /// @param spec the scenario or the model
    /// @param flags options with their values
    public static String scenario(
            String spec, Map<String, String> settings, Map<String, String> flags) {
        var words = new ArrayList<>(List.of("./ironwright", "scenario", quoted(spec)));
        settings.forEach((name, value) -> {
            words.add("--set");
            words.add(quoted(name + "=" + value));
        });
        flags.forEach((name, value) -> {
            words.add(name);
            words.add(quoted(value));
        });
        return String.join(" ", words);
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
