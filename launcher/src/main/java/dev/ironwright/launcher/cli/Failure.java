package dev.ironwright.launcher.cli;

import dev.ironwright.protocols.loader.Diagnostic;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.loader.Sources;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;

import java.util.List;
import java.util.Optional;

/// Why a command could not do what it was asked to.
sealed interface Failure {

    /// It was asked for something that does not exist or makes no sense.
    ///
    /// @param advice what to try instead
    record Refused(String message, Optional<String> advice) implements Failure {}

    /// The model does not compile.
    record Uncompiled(List<Diagnostic> diagnostics) implements Failure {}

    /// The model is badly written.
    ///
    /// @param sources its text, when it is known which model it is
    record Mistaken(List<Mistake> mistakes, Optional<Sources> sources) implements Failure {}

    /// The machine or this tool failed.
    record Broken(String message, Throwable cause) implements Failure {}

    /// What the process ends with.
    default ExitCode exit() {
        return switch (this) {
            case Refused _ -> ExitCode.OPTIONS;
            case Uncompiled _ -> ExitCode.MODEL;
            case Mistaken(var mistakes, var _) -> ExitCode.whenRead(mistakes.getFirst().kind());
            case Broken _ -> ExitCode.SYSTEM;
        };
    }

    static Failure refused(String message) {
        return new Refused(message, Optional.empty());
    }

    static Failure refused(String message, String advice) {
        return new Refused(message, Optional.of(advice));
    }

    static Failure mistaken(MistakeException thrown, Sources sources) {
        return new Mistaken(Loader.mistakes(thrown), Optional.of(sources));
    }

    /// To be thrown.
    default FailureException asException() {
        return new FailureException(this);
    }
}
