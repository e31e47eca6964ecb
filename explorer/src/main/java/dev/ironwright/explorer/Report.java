package dev.ironwright.explorer;

import dev.ironwright.protocols.model.Cell;
import dev.ironwright.protocols.model.Instance;

import java.util.Map;

/// Everything a check found.
///
/// @param goals the goals that were met, each with a shortest trace
/// @param cells every cell of the local transition tables that was reached; read from the tables
///     when iterated, so keeping the report keeps them
/// @param symmetry whether states that differ in the names of equals count as one
/// @param remarks what else there is to say
/// @param partialOrder whether steps were left out that need not come first
public record Report(
        Instance instance,
        Plan plan,
        Verdict verdict,
        Census census,
        Coverage coverage,
        Map<String, Trace> goals,
        Iterable<Cell> cells,
        SymmetryUse symmetry,
        Remarks remarks,
        PartialOrderUse partialOrder) {

    /// A report without remarks.
    public Report(
            Instance instance,
            Plan plan,
            Verdict verdict,
            Census census,
            Coverage coverage,
            Map<String, Trace> goals,
            Iterable<Cell> cells,
            SymmetryUse symmetry) {
        this(
                instance,
                plan,
                verdict,
                census,
                coverage,
                goals,
                cells,
                symmetry,
                Remarks.NONE,
                PartialOrderUse.NONE);
    }

    /// The same, saying this of symmetry.
    public Report withSymmetry(SymmetryUse use) {
        return new Report(
                instance,
                plan,
                verdict,
                census,
                coverage,
                goals,
                cells,
                use,
                remarks,
                partialOrder);
    }

    /// The same, with another verdict.
    public Report withVerdict(Verdict other) {
        return new Report(
                instance,
                plan,
                other,
                census,
                coverage,
                goals,
                cells,
                symmetry,
                remarks,
                partialOrder);
    }

    /// The same, saying this of the order of steps.
    public Report withPartialOrder(PartialOrderUse use) {
        return new Report(
                instance, plan, verdict, census, coverage, goals, cells, symmetry, remarks, use);
    }

    /// The same, as what came of this plan.
    public Report withPlan(Plan asked) {
        return new Report(
                instance,
                asked,
                verdict,
                census,
                coverage,
                goals,
                cells,
                symmetry,
                remarks,
                partialOrder);
    }
}
