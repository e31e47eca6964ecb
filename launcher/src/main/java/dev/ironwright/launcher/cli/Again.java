package dev.ironwright.launcher.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A command line that does the same, to be copied into a shell.
final class Again {

    private static final Pattern PLAIN = Pattern.compile("[\\w./:=,@%+-]+");

    private final List<String> words = new ArrayList<>(List.of("./ironwright"));

    Again(String command) {
        words.add(command);
    }

    Again parameter(String value) {
        words.add(quoted(value));
        return this;
    }

    Again option(String name, Optional<?> value) {
        value.ifPresent(given -> parameter(name).parameter(given.toString()));
        return this;
    }

    Again flag(String name, Given given) {
        if (given.has(name)) {
            words.add(name);
        }
        return this;
    }

    Again settings(Map<String, String> settings) {
        settings.forEach((name, value) -> parameter("--set").parameter(name + "=" + value));
        return this;
    }

    Again all(String name, List<String> values) {
        values.forEach(value -> parameter(name).parameter(value));
        return this;
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
