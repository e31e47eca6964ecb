package dev.ironwright.explorer;

import dev.ironwright.protocols.model.Cell;
import dev.ironwright.protocols.model.Instance;

import java.util.Map;

/// Everything a check found.
///
/// @param goals the goals that were met, each with a shortest trace
/// @param cells every cell of the local transition tables that was reached; read from the tables
///     when iterated, so keeping the report keeps them
public record Report(
        Instance instance,
        Plan plan,
        Verdict verdict,
        Census census,
        Coverage coverage,
        Map<String, Trace> goals,
        Iterable<Cell> cells) {}
