package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Storage;
import dev.ironwright.protocols.Network;

import picocli.CommandLine.ParseResult;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The options that were given, read into the types that commands want.
public final class Given {

    private static final Pattern BYTES = Pattern.compile("(\\d{1,9})([mMgG])");
    private static final Pattern TIME = Pattern.compile("(\\d+)(ms|s|m|h)");

    private final ParseResult parsed;

    Given(ParseResult parsed) {
        this.parsed = parsed;
    }

    /// The parameter at this place.
    public Optional<String> parameter(int place) {
        return parsed.hasMatchedPositional(place)
                ? Optional.of(parsed.matchedPositionalValue(place, ""))
                : Optional.empty();
    }

    /// All words, as they were given.
    List<String> words() {
        return parsed.originalArgs();
    }

    /// True when the option was given.
    public boolean has(String option) {
        return parsed.hasMatchedOption(option);
    }

    /// The value of an option.
    public Optional<String> text(String option) {
        return Optional.ofNullable(parsed.matchedOptionValue(option, (String) null));
    }

    /// All values of an option that may be repeated.
    public List<String> all(String option) {
        return parsed.matchedOptionValue(option, List.of());
    }

    /// A whole number, at least 1.
    public Optional<Integer> number(String option) {
        return text(option).map(text -> number(option, text, Integer.MAX_VALUE).intValue());
    }

    /// A whole number, at least 1, that may be large.
    public Optional<Long> large(String option) {
        return text(option).map(text -> number(option, text, Long.MAX_VALUE));
    }

    private static Long number(String option, String text, long most) {
        try {
            var value = Long.parseLong(text.replace("_", ""));
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        throw wrong(option, text, "a whole number of at least 1, such as " + option + " 4");
    }

    /// Any whole number.
    public Optional<Long> seed(String option) {
        return text(option)
                .map(text -> {
                    try {
                        return Long.parseLong(text);
                    } catch (NumberFormatException _) {
                        throw wrong(option, text, "a whole number");
                    }
                });
    }

    /// A time such as `500ms`, `60s`, `5m` or `1h`.
    public Optional<Duration> time(String option) {
        return text(option).map(text -> time(option, text));
    }

    private static Duration time(String option, String text) {
        var match = TIME.matcher(text);
        if (!match.matches() || match.group(1).length() > 9) {
            throw wrong(option, text, "a time such as 500ms, 60s, 5m or 1h");
        }
        var number = Long.parseLong(match.group(1));
        var time =
                switch (match.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofHours(number);
                };
        if (time.isZero()) {
            throw wrong(option, text, "a time of at least 1ms");
        }
        return time;
    }

    /// An amount of memory such as `512m` or `4g`, in bytes.
    public Optional<Long> bytes(String option) {
        return text(option).map(text -> bytes(option, text));
    }

    private static Long bytes(String option, String text) {
        var match = BYTES.matcher(text);
        if (!match.matches()) {
            throw wrong(option, text, "an amount of memory such as 512m or 4g");
        }
        long number = Long.parseLong(match.group(1));
        long bytes = match.group(2).equalsIgnoreCase("g") ? number << 30 : number << 20;
        if (bytes < Storage.LEAST_MEMORY) {
            throw wrong(option, text, "at least 256m");
        }
        return bytes;
    }

    /// One of these words; the first of them when the option was not given.
    public String choice(String option, List<String> words) {
        var word = text(option).orElse(words.getFirst());
        if (!words.contains(word)) {
            throw wrong(option, word, String.join(" or ", words));
        }
        return word;
    }

    /// What standard output is for.
    Format format() {
        return choice("--format", List.of("text", "json")).equals("json")
                ? Format.JSON
                : Format.TEXT;
    }

    /// The network asked for instead of the protocol's own.
    public Optional<Network> network(String option) {
        return text(option)
                .map(label ->
                        Arrays.stream(Network.values())
                                .filter(kind -> kind.label().equals(label))
                                .findFirst()
                                .orElseThrow(() -> wrong(option, label, networkWords())));
    }

    private static String networkWords() {
        return "one of " + String.join(", ", networks());
    }

    /// The names of the networks.
    static List<String> networks() {
        return Arrays.stream(Network.values()).map(Network::label).toList();
    }

    /// Values written `name=value`, by name; the last one of a name counts.
    public Map<String, String> settings(String option) {
        var settings = new LinkedHashMap<String, String>();
        for (var each : all(option)) {
            var equals = each.indexOf('=');
            if (equals < 1) {
                throw wrong(option, each, "a name and a value, such as " + option + " hosts=3");
            }
            settings.put(each.substring(0, equals).strip(), each.substring(equals + 1).strip());
        }
        return settings;
    }

    static FailureException wrong(String option, String value, String wanted) {
        return Failure.refused(
                        "option has no such value: %s=%s wanted=%s"
                                .formatted(option, value, wanted))
                .asException();
    }
}
