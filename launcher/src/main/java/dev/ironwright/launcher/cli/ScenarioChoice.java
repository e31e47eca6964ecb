package dev.ironwright.launcher.cli;

import static java.util.stream.Collectors.joining;

import dev.ironwright.invariants.scenario.Scenario;
import dev.ironwright.protocols.loader.Library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which scenario is meant: a built-in one, a file, or the beginning of a model.
///
/// @param scenario as read
/// @param model as a loader takes it
record ScenarioChoice(Scenario scenario, String model) {

    private static final String ENDING = ".scenario";

    /// A scenario that comes with the workbench.
    ///
    /// @param model the protocol beside which it lies
    record BuiltIn(String model, String name, String text) {

        String title() {
            return Scenario.parse(name + ENDING, text).title();
        }

        String spec() {
            return model + "/" + name;
        }
    }

    /// All built-in scenarios, by model and name.
    static List<BuiltIn> builtIn() {
        return Library.builtIn().entries().stream()
                .flatMap(entry ->
                        entry.scenarios().stream()
                                .map(file ->
                                        new BuiltIn(
                                                entry.name(), nameOf(file.name()), file.text())))
                .toList();
    }

    private static String nameOf(String file) {
        return file.substring(0, file.length() - ENDING.length());
    }

    static ScenarioChoice of(String spec) throws IOException {
        var path = Path.of(spec);
        if (spec.endsWith(ENDING) && Files.isRegularFile(path)) {
            var scenario = Scenario.parse(spec, Files.readString(path));
            return new ScenarioChoice(
                    scenario, scenario.modelFrom(path.toAbsolutePath().resolveSibling("")));
        }
        var all = builtIn();
        var named =
                all.stream()
                        .filter(each -> each.name().equals(spec) || each.spec().equals(spec))
                        .toList();
        return switch (named.size()) {
            case 1 -> of(named.getFirst());
            case 0 -> beginning(spec).orElseThrow(() -> unknown(spec, all));
            default ->
                    throw Failure.refused(
                                    "several scenarios are called so: wanted=" + spec,
                                    "Say which: "
                                            + named.stream()
                                                    .map(BuiltIn::spec)
                                                    .collect(joining(", ")))
                            .asException();
        };
    }

    private static ScenarioChoice of(BuiltIn chosen) {
        var scenario = Scenario.parse(chosen.name() + ENDING, chosen.text());
        return new ScenarioChoice(scenario, scenario.model());
    }

    /// A model instead of a scenario: the one in which nothing has happened yet.
    private static Optional<ScenarioChoice> beginning(String spec) {
        var known = Library.builtIn().entry(spec.replaceFirst(":.*", "")).isPresent();
        if (!known && !Files.exists(Path.of(spec.replaceFirst(":[^:/\\\\]*$", "")))) {
            return Optional.empty();
        }
        var none =
                new Scenario(
                        spec, "The beginning", "", spec, Map.of(), Optional.empty(), List.of());
        return Optional.of(new ScenarioChoice(none, spec));
    }

    private static FailureException unknown(String spec, List<BuiltIn> all) {
        var names = all.stream().flatMap(each -> Stream.of(each.name(), each.spec())).toList();
        var message = "no such scenario: wanted=" + spec;
        return Nearest.to(spec, names)
                .map(near -> Failure.refused(message, "Did you mean " + near + "?"))
                .orElseGet(() -> Failure.refused(message, "./ironwright scenario lists them."))
                .asException();
    }

    /// The model within the scenario's bounds, where no others are given.
    ModelChoice.Ready load(Given given) {
        var settings = new LinkedHashMap<>(scenario.settings());
        settings.putAll(given.settings("--set"));
        var network = given.network("--network").or(scenario::network);
        return new ModelChoice(model, settings, Map.of(), List.of(), network).load();
    }
}
