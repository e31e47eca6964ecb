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
import dev.ironwright.protocols.Fairness;
import dev.ironwright.protocols.Temporal;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.MistakeException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks a protocol, and what its claims say of behaviours. Start here.
///
/// States and steps come first. When every state was explored and nothing is wrong with any, the graph
/// is explored once more, without reduction, and claims about behaviours are decided on it.
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
        var claims = new ArrayList<Decided>();
        for (var type : temporal(instance)) {
            claims.add(decide(graph, type, instance.setup().fairness()));
        }
        return new LivenessReport(
                report.withVerdict(verdict(report, graph, claims)), claims, List.of());
    }

    private static Decided decide(StateGraph graph, ClaimType type, List<Fairness> fairness) {
        if (graph.cut().isPresent()) {
            return undecided(type, graph.cut().get());
        }
        try {
            return new Decider(graph).decide(type, fairness);
        } catch (Watch.Cut e) {
            return undecided(type, e.limit());
        }
    }

    private static Decided undecided(ClaimType type, Limit limit) {
        return new Decided(
                type.name(), new Answer.Undecided(limit), 0, List.of(), List.of());
    }

    private static Verdict verdict(Report report, StateGraph graph, List<Decided> claims) {
        for (var claim : claims) {
            if (claim.answer() instanceof Answer.Evaded(var tuple, var lasso)) {
                return new Verdict.NotLive(claim.claim(), tuple, lasso);
            }
        }
        for (var claim : claims) {
            if (claim.answer() instanceof Answer.Undecided(var limit)) {
                return within(report, limit);
            }
        }
        return graph.leaving() > 0 ? within(report, Limit.CONSTRAINT) : report.verdict();
    }

    private static Verdict within(Report report, Limit limit) {
        return new Verdict.HoldsWithin(limit, report.census().depth(), List.of());
    }
}
