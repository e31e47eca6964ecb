package dev.ironwright.launcher.cli;

import com.google.gson.JsonObject;

import dev.ironwright.invariants.liveness.LivenessReport;
import dev.ironwright.launcher.cli.ModelChoice.Ready;

import java.util.Optional;

/// How a check is told.
interface CheckOutput {

    /// It is about to begin.
    void begin(Ready ready, CheckRequest request);

    /// It found this.
    ///
    /// @param trace the counterexample in the Informal Trace Format
    /// @param note what became of the file that it was to be written to
    void end(Ready ready, LivenessReport found, Optional<JsonObject> trace, Optional<String> note);
}
