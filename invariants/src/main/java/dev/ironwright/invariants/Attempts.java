package dev.ironwright.invariants;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Order;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Storage.Identity;
import dev.ironwright.explorer.SymmetryUse;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.search.Explorer;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Mistake;

import java.time.Duration;
import java.util.Optional;

/// Searches with or without symmetry, as the plan says.
///
/// Left to itself it counts every state for itself while there are few, so that counts are those of
/// other tools; when there are many it starts again and reduces, if the model declares what is
/// interchangeable; and again without, if that turns out to be wrong.
final class Attempts {

    private final Instance instance;
    private final Plan plan;
    private final Control control;
    private final Progress.Listener listener;
    private final long began = System.nanoTime();

    Attempts(Instance instance, Plan plan, Control control, Progress.Listener listener) {
        this.instance = instance;
        this.plan = plan;
        this.control = control;
        this.listener = listener;
    }

    Report check() {
        var report =
                switch (plan.symmetry()) {
                    case OFF -> unreduced("The reduction is switched off.");
                    case ON -> reduced();
                    case AUTO -> asNeeded();
                };
        var told = (declared() ? report : report.withSymmetry(SymmetryUse.NONE)).withPlan(plan);
        listener.on(new Progress.Ended(told));
        return told;
    }

    private boolean declared() {
        return !instance.setup().symmetries().isEmpty();
    }

    private boolean canReduce() {
        return plan.order() == Order.BREADTH_FIRST
                && plan.storage().identity() == Identity.FINGERPRINT
                && plan.storage().checkpoints().isEmpty()
                && !instance.setup().faults().happen();
    }

    private Report asNeeded() {
        if (!declared() || !canReduce() || plan.maxStates() <= plan.many()) {
            return unreduced("The search was not to grow so large that it pays.");
        }
        var small = search(plan.withSymmetry(Plan.Symmetry.OFF).withMaxStates(plan.many()));
        if (!stoppedAtMany(small)) {
            return small.withSymmetry(
                    new SymmetryUse(
                            false,
                            "There are fewer than %,d states, too few to need it; --symmetry on"
                                            .formatted(plan.many())
                                    + " reduces them."));
        }
        var reduced = search(plan.withSymmetry(Plan.Symmetry.ON));
        return asymmetry(reduced)
                .map(mistake -> unreduced("What is declared symmetric is not: " + mistake.what()))
                .orElse(reduced);
    }

    private static boolean stoppedAtMany(Report report) {
        return report.verdict() instanceof Verdict.HoldsWithin(var limit, var _, var _)
                && limit == Verdict.Limit.STATES;
    }

    private static Optional<Mistake> asymmetry(Report report) {
        return report.verdict() instanceof Verdict.Failed(var mistake, var _)
                        && mistake.kind() == Mistake.Kind.NOT_SYMMETRIC
                ? Optional.of(mistake)
                : Optional.empty();
    }

    private Report unreduced(String why) {
        return search(plan.withSymmetry(Plan.Symmetry.OFF))
                .withSymmetry(new SymmetryUse(false, why));
    }

    /// The search says itself what it made sure of, unless it failed.
    private Report reduced() {
        var report = search(plan.withSymmetry(Plan.Symmetry.ON));
        return asymmetry(report).isEmpty()
                ? report
                : report.withSymmetry(new SymmetryUse(false, "What is declared symmetric is not."));
    }

    private Report search(Plan attempt) {
        var left = plan.maxTime().minusNanos(System.nanoTime() - began);
        var inTime = attempt.withMaxTime(left.toMillis() < 1 ? Duration.ofMillis(1) : left);
        var tables = new Tables(instance);
        return Explorer.explore(tables, new Claims(tables), inTime, control, this::pass);
    }

    /// The end of an attempt is not that of the check.
    private void pass(Progress progress) {
        if (!(progress instanceof Progress.Ended)) {
            listener.on(progress);
        }
    }
}
