package dev.ironwright.explorer;

import dev.ironwright.protocols.model.Cell;
import dev.ironwright.protocols.model.Instance;

import java.util.Map;

/// Everything a check found.
///
/// @param reached what was exercised and met on the way
/// @param manner how the states were searched
public record Report(
        Instance instance,
        Plan plan,
        Verdict verdict,
        Census census,
        Reached reached,
        Manner manner) {

    /// What was exercised and met on the way.
    ///
    /// @param goals the goals that were met, each with a shortest trace
    /// @param cells every cell of the local transition tables that was reached; read from the tables
    ///     when iterated, so keeping the report keeps them
    public record Reached(Coverage coverage, Map<String, Trace> goals, Iterable<Cell> cells) {}

    /// How the states were searched.
    ///
    /// @param symmetry whether states that differ in the names of equals count as one
    /// @param partialOrder whether steps were left out that need not come first
    /// @param remarks what else there is to say
    public record Manner(SymmetryUse symmetry, PartialOrderUse partialOrder, Remarks remarks) {

        /// All states in all orders, and nothing to remark.
        public static final Manner WHOLE =
                new Manner(SymmetryUse.NONE, PartialOrderUse.NONE, Remarks.NONE);
    }

    public Coverage coverage() {
        return reached.coverage;
    }

    /// The goals that were met, each with a shortest trace.
    public Map<String, Trace> goals() {
        return reached.goals;
    }

    /// Every cell of the local transition tables that was reached.
    public Iterable<Cell> cells() {
        return reached.cells;
    }

    public SymmetryUse symmetry() {
        return manner.symmetry;
    }

    public PartialOrderUse partialOrder() {
        return manner.partialOrder;
    }

    public Remarks remarks() {
        return manner.remarks;
    }

    /// The same, saying this of symmetry.
    public Report withSymmetry(SymmetryUse use) {
        var other = new Manner(use, manner.partialOrder, manner.remarks);
        return new Report(instance, plan, verdict, census, reached, other);
    }

    /// The same, with another verdict.
    public Report withVerdict(Verdict other) {
        return new Report(instance, plan, other, census, reached, manner);
    }

    /// The same, saying this of the order of steps.
    public Report withPartialOrder(PartialOrderUse use) {
        var other = new Manner(manner.symmetry, use, manner.remarks);
        return new Report(instance, plan, verdict, census, reached, other);
    }

    /// The same, as what came of this plan.
    public Report withPlan(Plan asked) {
        return new Report(instance, asked, verdict, census, reached, manner);
    }
}
