package dev.ironwright.invariants.liveness;

import com.google.errorprone.annotations.CheckReturnValue;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.Verdict.Limit;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.invariants.Checker;
import dev.ironwright.invariants.Monitors;
import dev.ironwright.protocols.Temporal;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.MistakeException;

import java.util.List;
import java.util.Optional;

/// Checks a protocol, and what its claims say of behaviours. Start here.
///
/// States and steps come first. When every state was explored and nothing is wrong with any,
/// the graph is explored once more, without reduction, and claims about behaviours are decided
/// on it.
public final class Liveness {

    private Liveness() {}

    /// As [Checker#check], and decides the claims about behaviours.
    ///
    /// @throws MistakeException when the claims are badly written
    @CheckReturnValue
    public static LivenessReport check(
            Instance instance, Plan plan, Control control, Progress.Listener listener) {
        var report = Checker.check(instance, plan, control, listener);
        if (!(report.verdict() instanceof Verdict.Holds) || temporal(instance).isEmpty()) {
            return new LivenessReport(report, List.of(), List.of());
        }
        try {
            return decided(report, new Watch(plan, control));
        } catch (MistakeException e) {
            var failed = new Verdict.Failed(e.mistake(), Optional.empty());
            return new LivenessReport(report.withVerdict(failed), List.of(), List.of());
        }
    }

    private static List<ClaimType> temporal(Instance instance) {
        return instance.model().claims().stream().filter(c -> c.is(Temporal.class)).toList();
    }

    private static LivenessReport decided(Report report, Watch watch) {
        var instance = report.instance();
        var tables = new Tables(instance);
        var graph = new StateGraph(tables, Monitors.of(tables), watch).explored();
        var deciding = new Deciding(graph, instance.setup().fairness());
        var claims = temporal(instance).stream().map(deciding::of).toList();
        return new LivenessReport(
                report.withVerdict(verdict(report, graph, claims)), claims, deciding.idle());
    }

    private static Verdict verdict(Report report, StateGraph graph, List<Decided> claims) {
        return claims.stream()
                .flatMap(claim -> broken(claim).stream())
                .findFirst()
                .or(() -> claims.stream().flatMap(c -> undecided(report, c).stream()).findFirst())
                .orElseGet(() ->
                        graph.leaving() > 0 ? within(report, Limit.CONSTRAINT) : report.verdict());
    }

    private static Optional<Verdict> broken(Decided claim) {
        return switch (claim.answer()) {
            case Answer.Evaded(var tuple, var lasso) ->
                    Optional.of(new Verdict.NotLive(claim.claim(), tuple, lasso));
            case Answer.Broken(var tuple, var link) -> {
                var flaw = link.flaws().getFirst();
                yield Optional.of(
                        new Verdict.BrokenLink(
                                claim.claim(), tuple, link.name(), flaw.what(), flaw.trace()));
            }
            case Answer.Holds _, Answer.Undecided _ -> Optional.empty();
        };
    }

    private static Optional<Verdict> undecided(Report report, Decided claim) {
        return claim.answer() instanceof Answer.Undecided(var limit)
                ? Optional.of(within(report, limit))
                : Optional.empty();
    }

    private static Verdict within(Report report, Limit limit) {
        return new Verdict.HoldsWithin(limit, report.census().depth(), List.of());
    }
}
