package dev.ironwright.launcher.cli;

import com.google.gson.JsonObject;

import dev.ironwright.launcher.console.Console;
import dev.ironwright.launcher.itf.ItfFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where a counterexample goes.
sealed interface TraceFile {

    /// Nowhere.
    record None() implements TraceFile {}

    /// To standard output, which is then for the trace alone.
    record StandardOutput() implements TraceFile {}

    record At(Path path) implements TraceFile {}

    /// Reads `--trace`. A folder that is not there is better known before a long search than after.
    static TraceFile of(Given given) {
        return given.text("--trace").map(TraceFile::of).orElseGet(None::new);
    }

    private static TraceFile of(String name) {
        if (name.equals("-")) {
            return new StandardOutput();
        }
        var path = Path.of(name);
        var folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(path)) {
            throw Given.wrong("--trace", name, "a file in a folder that exists, or -");
        }
        return new At(path);
    }

    default boolean isStandardOutput() {
        return this instanceof StandardOutput;
    }

    /// Standard output is not for two things.
    default void refuseBesideJson(Format format) {
        if (isStandardOutput() && format == Format.JSON) {
            throw Failure.refused(
                            "standard output holds one thing: --format=json --trace=-",
                            "The JSON object has the same trace as \"trace\".")
                    .asException();
        }
    }

    /// What became of a trace.
    ///
    /// @param note what to say of it
    record Written(ExitCode exit, Optional<String> note) {}

    /// Writes it, when there is one.
    default Written write(Optional<JsonObject> trace, Console console) {
        return switch (this) {
            case None() -> new Written(ExitCode.OK, Optional.empty());
            case StandardOutput() when trace.isEmpty() -> fine("There is no trace to print.");
            case StandardOutput() -> {
                console.out().print(ItfFile.text(trace.get()));
                yield new Written(ExitCode.OK, Optional.empty());
            }
            case At(var path) when trace.isEmpty() ->
                    fine("There is no trace to write: file=%s is as it was.".formatted(path));
            case At(var path) -> write(path, trace.get());
        };
    }

    private static Written write(Path path, JsonObject trace) {
        try {
            Files.writeString(path, ItfFile.text(trace));
            return fine(
                    "The trace is in %s; ./ironwright trace %s replays it.".formatted(path, path));
        } catch (IOException e) {
            var note = "The trace could not be written: file=%s: %s".formatted(path, e);
            return new Written(ExitCode.SYSTEM, Optional.of(note));
        }
    }

    private static Written fine(String note) {
        return new Written(ExitCode.OK, Optional.of(note));
    }
}
