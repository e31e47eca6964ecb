package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Order;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Describes options in one line each. Values stay texts here and are read by [Given].
final class Options {

    /// What a positional parameter that names a model is called.
    static final String MODEL = "MODEL";

    /// What a positional parameter that names a scenario is called.
    static final String SCENARIO = "SCENARIO";

    private Options() {}

    /// An option without a value.
    static OptionSpec flag(String name, String... description) {
        return OptionSpec.builder(name)
                .arity("0")
                .type(boolean.class)
                .description(description)
                .build();
    }

    /// An option with a value.
    static OptionSpec value(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /// An option with one of a few values; the first is the default.
    static OptionSpec choice(String name, List<String> values, String... description) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(String.class)
                .paramLabel(String.join("|", values))
                .completionCandidates(values)
                .description(description)
                .build();
    }

    /// An option that may be given several times.
    static OptionSpec several(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec set() {
        return several(
                "--set",
                "NAME=VALUE",
                "gives a bound another value than its default;",
                "a list is written --set ids=3,1,2");
    }

    static OptionSpec property() {
        return several("--property", "NAME", "looks at this claim only (may be repeated)");
    }

    static OptionSpec network() {
        return choice("--network", Given.networks(), "another network than the protocol's own");
    }

    static OptionSpec deadlock() {
        return choice(
                "--deadlock", List.of("on", "off"), "whether a state that is stuck is an error");
    }

    static OptionSpec from() {
        return value(
                "--from",
                "FILE.itf.json[:N]",
                "begins at the N-th state of a trace, or at its last,",
                "instead of the initial states");
    }

    static OptionSpec search() {
        return choice(
                "--search",
                Order.labels(),
                "the order in which states are expanded; all but depth-first",
                "find a shortest counterexample");
    }

    static OptionSpec format() {
        return choice(
                "--format",
                List.of("text", "json"),
                "json: nothing but one JSON object on standard output");
    }

    static OptionSpec workers() {
        return value("--workers", "N", "threads (default: one for each processor)");
    }

    /// These, and how and where states are kept.
    static List<OptionSpec> withStorage(List<OptionSpec> options) {
        var storage =
                List.of(
                        value(
                                "--memory",
                                "SIZE",
                                "stops before the process takes more than 512m or 4g of memory",
                                "(default: three quarters of what the machine has)"),
                        flag(
                                "--exact",
                                "tells states apart by all that they hold, not by fingerprints;",
                                "takes more time and memory"),
                        value(
                                "--checkpoint",
                                "DIR",
                                "saves the search in this folder, for ./ironwright resume DIR"),
                        every());
        return Stream.concat(options.stream(), storage.stream()).toList();
    }

    static OptionSpec every() {
        return value("--every", "TIME", "how long to search between checkpoints (default: 5m)");
    }

    static OptionSpec scenario(String... description) {
        return value("--scenario", "FILE.scenario", description);
    }

    static OptionSpec trace() {
        return value(
                "--trace",
                "FILE.itf.json",
                "writes the counterexample in the Informal Trace Format;",
                "- writes it to standard output");
    }

    /// What stands at a place.
    static PositionalParamSpec parameter(
            int place, String arity, String label, String... description) {
        return PositionalParamSpec.builder()
                .index(String.valueOf(place))
                .arity(arity)
                .required(!arity.startsWith("0"))
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /// The model, which every command but a few needs.
    static PositionalParamSpec model() {
        return parameter(
                0,
                "1",
                MODEL,
                "a built-in protocol, a seeded bug of one (paxos:forgets-vote),",
                "a .java file, a folder of sources, or a jar");
    }

    static CommandSpec spec(String summary, List<OptionSpec> options, List<String> examples) {
        var spec = CommandSpec.create();
        spec.usageMessage().description(summary).sortOptions(false);
        options.forEach(spec::addOption);
        spec.usageMessage().footer(footer(examples));
        return spec;
    }

    private static String[] footer(List<String> examples) {
        return Stream.concat(
                        Stream.of("", "Examples:"),
                        examples.stream().map(example -> "  ./ironwright " + example))
                .toArray(String[]::new);
    }

    static List<OptionSpec> list(OptionSpec... options) {
        return Arrays.asList(options);
    }
}
