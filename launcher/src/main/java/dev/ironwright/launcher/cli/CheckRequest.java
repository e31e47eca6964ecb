package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.Checkpoints;
import dev.ironwright.explorer.Order;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Storage;
import dev.ironwright.protocols.model.Instance;

import java.nio.file.Path;
import java.time.Duration;
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
    private static final List<String> AUTO_ON_OFF = List.of("auto", "on", "off");

    static CheckRequest of(Given given) {
        var choice = ModelChoice.of(given);
        return new CheckRequest(
                choice,
                plan(given),
                given.text("--expect").map(Expectation::of),
                TraceFile.of(given),
                again("check", choice, given));
    }

    /// What `liveness` is asked to do: a standstill is a behaviour, too.
    static CheckRequest ofLiveness(Given given) {
        var choice = ModelChoice.of(given);
        return new CheckRequest(
                choice,
                plan(given).withDeadlock(false).withSymmetry(Plan.Symmetry.OFF),
                given.text("--expect").map(Expectation::of),
                TraceFile.of(given),
                again("liveness", choice, given));
    }

    /// The limits and the like, which all commands that explore share.
    static Plan plan(Given given) {
        var plan =
                Plan.DEFAULT
                        .withDeadlock(deadlock(given))
                        .withOrder(Order.of(given.choice("--search", Order.labels())));
        plan = given.number("--workers").map(plan::withWorkers).orElse(plan);
        plan = given.number("--max-depth").map(plan::withMaxDepth).orElse(plan);
        plan = given.large("--max-states").map(plan::withMaxStates).orElse(plan);
        plan = given.text("--symmetry").isPresent() ? plan.withSymmetry(symmetry(given)) : plan;
        plan = given.text("--por").isPresent() ? plan.withPartialOrder(order(given)) : plan;
        plan = given.time("--max-time").map(plan::withMaxTime).orElse(plan);
        plan = plan.withStorage(storage(given));
        plan = given.has("--exact") ? exact(plan, given) : plan;
        return plan.order() == Order.BREADTH_FIRST && !given.has("--from") ? plan : unreduced(plan);
    }

    /// Another order or another beginning keeps every state for itself.
    private static Plan unreduced(Plan plan) {
        if (plan.symmetry() == Plan.Symmetry.ON) {
            throw Failure.refused(
                            "symmetry is reduced breadth-first from the initial states only:"
                                    + " --symmetry=on --search="
                                    + plan.order().label(),
                            "Leave out --symmetry, or --search and --from.")
                    .asException();
        }
        return plan.withSymmetry(Plan.Symmetry.OFF);
    }

    private static Storage storage(Given given) {
        var storage = Storage.DEFAULT;
        storage = given.bytes("--memory").map(storage::withMemory).orElse(storage);
        return given.has("--exact") ? storage.withIdentity(Storage.Identity.EXACT) : storage;
    }

    /// Breadth-first from the initial states is the one search that is saved, and that is exact.
    private static void requirePlain(String option, Plan plan, Given given) {
        if (plan.order() != Order.BREADTH_FIRST || given.has("--from")) {
            throw Failure.refused(
                            "%s goes breadth-first from the initial states only: --search=%s"
                                    .formatted(option, plan.order().label()),
                            "Leave out --search and --from, or " + option + ".")
                    .asException();
        }
        if (plan.partialOrder() == Plan.PartialOrder.ON) {
            throw Failure.refused(
                            option + " leaves no steps out: --por=on",
                            "Leave out --por or " + option + ".")
                    .asException();
        }
    }

    private static Plan exact(Plan plan, Given given) {
        requirePlain("--exact", plan, given);
        return unlessAsked(plan);
    }

    /// Where a search does not begin again, nothing is reduced but what was asked for.
    private static Plan unlessAsked(Plan plan) {
        var symmetry = plan.symmetry() == Plan.Symmetry.ON ? Plan.Symmetry.ON : Plan.Symmetry.OFF;
        return plan.withSymmetry(symmetry).withPartialOrder(Plan.PartialOrder.OFF);
    }

    /// As it goes on from the checkpoint in a folder.
    CheckRequest resuming(Path folder, List<String> words, Given given) {
        var saved = new Checkpoints(folder, every(given), Checkpoints.Origin.SAVED, words);
        return keeping(saved);
    }

    private CheckRequest keeping(Checkpoints checkpoints) {
        var kept = unlessAsked(plan).withStorage(plan.storage().withCheckpoints(checkpoints));
        return new CheckRequest(choice, kept, expectation, trace, again);
    }

    /// As it is saved in a folder, when one was given.
    CheckRequest saving(Given given) {
        if (given.has("--every") && !given.has("--checkpoint")) {
            throw Failure.refused("--every needs --checkpoint DIR").asException();
        }
        if (given.has("--checkpoint")) {
            requirePlain("--checkpoint", plan, given);
        }
        return given.text("--checkpoint")
                .map(folder ->
                        keeping(
                                new Checkpoints(
                                        Path.of(folder),
                                        every(given),
                                        Checkpoints.Origin.ANEW,
                                        Resumption.words(given))))
                .orElse(this);
    }

    private static Duration every(Given given) {
        return given.time("--every").orElse(Duration.ofMinutes(5));
    }

    private static Plan.PartialOrder order(Given given) {
        return switch (given.choice("--por", AUTO_ON_OFF)) {
            case "on" -> Plan.PartialOrder.ON;
            case "off" -> Plan.PartialOrder.OFF;
            default -> Plan.PartialOrder.AUTO;
        };
    }

    private static Plan.Symmetry symmetry(Given given) {
        return switch (given.choice("--symmetry", AUTO_ON_OFF)) {
            case "on" -> Plan.Symmetry.ON;
            case "off" -> Plan.Symmetry.OFF;
            default -> Plan.Symmetry.AUTO;
        };
    }

    /// Refuses to reduce where the model does not say what is interchangeable.
    void refuseUndeclaredSymmetry(Instance instance) {
        if (plan.symmetry() == Plan.Symmetry.ON && instance.setup().symmetries().isEmpty()) {
            throw Failure.refused(
                            "the model declares nothing interchangeable: model=%s --symmetry=on"
                                    .formatted(choice.spec()),
                            "Leave it out, or add .symmetric(…) to its setup where it is true.")
                    .asException();
        }
    }

    static boolean deadlock(Given given) {
        return given.choice("--deadlock", ON_OFF).equals("on");
    }

    private static String again(String command, ModelChoice choice, Given given) {
        return new Again(command)
                .parameter(choice.spec())
                .settings(choice.settings())
                .all("--property", choice.properties())
                .option("--network", given.text("--network"))
                .option("--deadlock", given.text("--deadlock").filter("off"::equals))
                .option("--symmetry", given.text("--symmetry").filter(it -> !it.equals("auto")))
                .option("--search", given.text("--search"))
                .option("--goal", given.text("--goal"))
                .option("--from", given.text("--from"))
                .option("--por", given.text("--por").filter(it -> !it.equals("auto")))
                .option("--workers", given.text("--workers"))
                .option("--max-depth", given.text("--max-depth"))
                .option("--max-states", given.text("--max-states"))
                .option("--max-time", given.text("--max-time"))
                .option("--memory", given.text("--memory"))
                .flag("--exact", given)
                .flag("--coverage", given)
                .toString();
    }
}
