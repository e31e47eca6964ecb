package dev.ironwright.launcher.cli;

import dev.ironwright.explorer.CheckpointException;
import dev.ironwright.explorer.store.DamageException;
import dev.ironwright.explorer.store.DiskException;
import dev.ironwright.invariants.induction.InductionException;
import dev.ironwright.invariants.scenario.ScenarioException;
import dev.ironwright.launcher.itf.ItfException;
import dev.ironwright.protocols.generator.GenerationException;
import dev.ironwright.protocols.loader.LoadException;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.model.MistakeException;
import dev.ironwright.protocols.mutator.MutationException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Sorts what was thrown by who must act.
final class Failures {

    private Failures() {}

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case FailureException failed -> failed.failure();
            case LoadException load when !load.diagnostics().isEmpty() ->
                    new Failure.Uncompiled(load.diagnostics());
            case LoadException load -> Failure.refused(message(load));
            case MistakeException mistake ->
                    new Failure.Mistaken(Loader.mistakes(mistake), Optional.empty());
            case MutationException mutation -> Failure.refused(message(mutation));
            case ScenarioException scenario -> Failure.refused(message(scenario));
            case InductionException induction -> Failure.refused(message(induction));
            case ItfException itf -> Failure.refused(message(itf));
            case GenerationException generation when generation.getCause() instanceof IOException ->
                    new Failure.Broken(message(generation), generation);
            case GenerationException generation -> Failure.refused(message(generation));
            case CheckpointException checkpoint -> Failure.refused(message(checkpoint));
            case DamageException damage -> new Failure.Broken(message(damage), damage);
            case DiskException disk -> new Failure.Broken(message(disk), disk);
            case IOException io -> new Failure.Broken(describe(io), io);
            case UncheckedIOException io -> new Failure.Broken(describe(io), io);
            case OutOfMemoryError memory ->
                    new Failure.Broken(
                            "the memory is full: heap=%d MiB. Give more with --memory 8g, or explore less."
                                    .formatted(Runtime.getRuntime().maxMemory() >> 20),
                            memory);
            default ->
                    new Failure.Broken(
                            "this is a fault of Ironwright, not of your model: "
                                    + describe(thrown)
                                    + ". Please report it with the output of the same command"
                                    + " and --debug.",
                            thrown);
        };
    }

    private static String describe(Throwable thrown) {
        return thrown.getClass().getSimpleName() + ": " + message(thrown);
    }

    private static String message(Throwable thrown) {
        return Optional.ofNullable(thrown.getMessage()).orElse("no further explanation");
    }
}
