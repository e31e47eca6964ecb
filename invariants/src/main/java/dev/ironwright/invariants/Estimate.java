package dev.ironwright.invariants;

import com.google.errorprone.annotations.CheckReturnValue;

import dev.ironwright.explorer.Census;
import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Forecast;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Shares;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.search.Explorer;
import dev.ironwright.explorer.tables.Parts;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.model.Instance;

import java.util.List;
import java.util.Optional;

/// How many states a protocol has, and what makes them many.
///
/// @param census what was found
/// @param complete true when that is all there is
/// @param forecast how many there are in all, when that can be told and is not known
/// @param shares what was found in each part
/// @param contributions by how much each part multiplies the states found, the most first
/// @param unmentioned the fields, types of packets and bounds that no claim mentions; empty when the
///     code cannot be read
public record Estimate(
        Census census,
        boolean complete,
        Optional<Forecast> forecast,
        Shares shares,
        List<Contribution> contributions,
        Optional<List<String>> unmentioned) {

    /// A part of a state.
    ///
    /// @param part such as `Acceptor.vote` or `Promise packets`
    /// @param factor how many times fewer the states found would be if it were thought away
    public record Contribution(String part, double factor) {}

    public Estimate {
        contributions = List.copyOf(contributions);
    }

    /// Explores for as long as the plan allows, whatever the claims say.
    @CheckReturnValue
    public static Estimate of(
            Instance instance, Plan plan, Control control, Progress.Listener listener) {
        var bare =
                new Instance(
                        instance.model().claiming(List.of()),
                        instance.bounds(),
                        instance.setup(),
                        instance.hosts(),
                        instance.actions(),
                        instance.domains());
        var tables = new Tables(bare);
        var unjudged =
                plan.withDeadlock(false)
                        .withSymmetry(Plan.Symmetry.OFF)
                        .withPartialOrder(Plan.PartialOrder.OFF);
        var parts = new Contributions(tables);
        var report = Explorer.explore(tables, parts, unjudged, control, listener);
        return new Estimate(
                report.census(),
                report.verdict() instanceof Verdict.Holds,
                report.remarks().forecast(),
                Parts.of(tables),
                parts.all(),
                Mentions.unmentioned(instance));
    }

    /// The states in all, as far as can be told; infinite when no end is in sight.
    public double states() {
        return complete
                ? census.distinct()
                : forecast.map(Forecast::states).orElse(Double.POSITIVE_INFINITY);
    }
}
