package dev.ironwright.invariants.scenario;

import com.google.errorprone.annotations.CheckReturnValue;

import dev.ironwright.explorer.Census;
import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.search.Explorer;
import dev.ironwright.explorer.tables.Arrival;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.explorer.tables.Values;
import dev.ironwright.invariants.Monitors;
import dev.ironwright.protocols.Reachable;
import dev.ironwright.protocols.model.ClaimType;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Mistake;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the shortest way on from a state, by exploring from there.
///
/// ```java
/// var ways = new Ways(instance, Plan.DEFAULT.withMaxTime(Duration.ofSeconds(30)));
/// switch (ways.toGoal(trace.last(), "ValueIsLearned", new Control(), listener)) {
///     case Ways.Way.Found(var way, var _) -> way.transitions().forEach(…);
///     case Ways.Way.None(var census) -> say("no state from here on meets it");
///     case Ways.Way.Unknown(var limit, var census) -> say("stopped before");
///     case Ways.Way.Failed(var mistake, var way) -> show(mistake);
/// }
/// ```
///
/// The trace that is found begins in the state that was given: append its transitions to the trace
/// that led there. A search that finds something stops its [Control]: take a new one for each. All
/// calls return when the search has ended, so a window makes them on a thread of its own.
public final class Ways {

    /// What a search ended with.
    public sealed interface Way {

        /// A shortest way, which begins in the state that was given and may be no longer than it.
        ///
        /// @param violated the claim that is false at its end, when one was looked for
        record Found(Trace trace, Optional<Verdict.Violated> violated) implements Way {}

        /// Everything that can be reached from there was explored, and it is not among it.
        record None(Census census) implements Way {}

        /// A limit came first.
        record Unknown(Verdict.Limit limit, Census census) implements Way {}

        /// The model is wrong somewhere on from there.
        record Failed(Mistake mistake, Optional<Trace> trace) implements Way {}
    }

    private final Instance instance;
    private final Plan plan;

    /// @param plan the limits of a search; deadlocks are of no interest
    public Ways(Instance instance, Plan plan) {
        this.instance = instance;
        this.plan = plan.withDeadlock(false);
    }

    /// The shortest way to a state that meets a goal.
    ///
    /// @throws IllegalArgumentException naming the goals there are when it is none
    @CheckReturnValue
    public Way toGoal(GlobalState from, String goal, Control control, Progress.Listener listener) {
        requireGoal(goal);
        return toGoal(tables(from, List.of(goal)), goal, control, listener);
    }

    /// The shortest way to a state that meets a goal, from the initial states or after an execution,
    /// with which the way begins then.
    ///
    /// @throws IllegalArgumentException naming the goals there are when it is none
    @CheckReturnValue
    public Way toGoal(
            Optional<Trace> execution, String goal, Control control, Progress.Listener listener) {
        requireGoal(goal);
        var only = Only.claims(instance, List.of(goal));
        var tables = execution.map(it -> Tables.after(only, it)).orElseGet(() -> new Tables(only));
        return toGoal(tables, goal, control, listener);
    }

    private void requireGoal(String goal) {
        var goals =
                instance.model().claims().stream()
                        .filter(type -> Reachable.class.isAssignableFrom(type.record()))
                        .map(ClaimType::name)
                        .toList();
        if (!goals.contains(goal)) {
            throw new IllegalArgumentException(
                    "no such goal: goal=%s available=%s".formatted(goal, goals));
        }
    }

    private Way toGoal(Tables tables, String goal, Control control, Progress.Listener listener) {
        var claims = Monitors.of(tables);
        return search(tables, until(tables, goal, s -> claims.meets(0, s), control), listener);
    }

    /// The shortest way to a state of which this is true.
    @CheckReturnValue
    public Way to(
            GlobalState from,
            Assertion.OfState wanted,
            Control control,
            Progress.Listener listener) {
        var tables = tables(from, List.of());
        var values = new Values(tables);
        Predicate<Arrival> reached =
                arrival -> wanted.failure(values.of(arrival.state())).isEmpty();
        return search(tables, until(tables, wanted.toString(), reached, control), listener);
    }

    /// The shortest way to a state or step of which one of these claims is false.
    ///
    /// @param claims all of them when there are none
    /// @throws IllegalArgumentException naming the claims there are when one is unknown
    @CheckReturnValue
    public Way toViolation(
            GlobalState from, List<String> claims, Control control, Progress.Listener listener) {
        var wanted =
                claims.isEmpty()
                        ? instance.model().claims().stream().map(ClaimType::name).toList()
                        : claims;
        var tables = tables(from, wanted);
        return search(tables, until(tables, "", _ -> false, control), listener);
    }

    private Tables tables(GlobalState from, List<String> claims) {
        return new Tables(Only.claims(instance, claims), List.of(from));
    }

    /// What is looked for, and how the search is told that it was found.
    private record Search(Until until, Control control) {}

    private static Search until(
            Tables tables, String wanted, Predicate<Arrival> reached, Control control) {
        var types = tables.instance().model().claims();
        return new Search(
                new Until(Monitors.of(tables), types, wanted, reached, control::stop), control);
    }

    private Way search(Tables tables, Search search, Progress.Listener listener) {
        var report = Explorer.explore(tables, search.until, plan, search.control, listener);
        var met = Optional.ofNullable(report.goals().get(search.until.wanted()));
        if (met.isPresent()) {
            return new Way.Found(met.get(), Optional.empty());
        }
        return switch (report.verdict()) {
            case Verdict.Violated violated ->
                    new Way.Found(violated.trace(), Optional.of(violated));
            case Verdict.HoldsWithin(var limit, var _, var _) ->
                    new Way.Unknown(limit, report.census());
            case Verdict.Failed(var mistake, var trace) -> new Way.Failed(mistake, trace);
            case Verdict.Holds _,
                    Verdict.Unreached _,
                    Verdict.Deadlock _,
                    Verdict.NotLive _,
                    Verdict.BrokenLink _ ->
                    new Way.None(report.census());
        };
    }
}
