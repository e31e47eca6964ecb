package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Plan;

import java.util.List;
import java.util.Optional;

/// What a check is asked to do.
///
/// @param again a command line that checks the same
record CheckRequest(
        ModelChoice choice,
        Plan plan,
        Optional<Expectation> expectation,
        TraceFile trace,
        String again) {

    private static final List<String> ON_OFF = List.of("on", "off");
    private static final List<String> SYMMETRIES = List.of("auto", "on", "off");

    static CheckRequest of(Given given) {
        if (given.choice("--symmetry", SYMMETRIES).equals("on")) {
            throw Failure.refused(
                            "this version explores without symmetry reduction: --symmetry=on",
                            "Leave it out, or say --symmetry off.")
                    .asException();
        }
        var choice = ModelChoice.of(given);
        return new CheckRequest(
                choice,
                plan(given),
                given.text("--expect").map(Expectation::of),
                TraceFile.of(given),
                again(choice, given));
    }

    /// The limits and the like, which all commands that explore share.
    static Plan plan(Given given) {
        var plan = Plan.DEFAULT.withDeadlock(deadlock(given));
        plan = given.number("--workers").map(plan::withWorkers).orElse(plan);
        plan = given.number("--max-depth").map(plan::withMaxDepth).orElse(plan);
        plan = given.large("--max-states").map(plan::withMaxStates).orElse(plan);
        return given.time("--max-time").map(plan::withMaxTime).orElse(plan);
    }

    static boolean deadlock(Given given) {
        return given.choice("--deadlock", ON_OFF).equals("on");
    }

    private static String again(ModelChoice choice, Given given) {
        return new Again("check")
                .parameter(choice.spec())
                .settings(choice.settings())
                .all("--property", choice.properties())
                .option("--network", given.text("--network"))
                .option("--deadlock", given.text("--deadlock").filter("off"::equals))
                .option("--workers", given.text("--workers"))
                .option("--max-depth", given.text("--max-depth"))
                .option("--max-states", given.text("--max-states"))
                .option("--max-time", given.text("--max-time"))
                .flag("--coverage", given)
                .toString();
    }
}
