package dev.ironwright.launcher.text;

import dev.ironwright.explorer.Census;
import dev.ironwright.explorer.Coverage;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.model.Instance;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reports made by hand, of an exploration of the lock that never took place.
final class Reports {

    static final Instance LOCK = Loader.load("lock").model().within(Map.of(), Optional.empty());

    static final Coverage EVERYTHING = new Coverage(List.of(), List.of());

    private Reports() {}

    static Report of(Verdict verdict) {
        return of(verdict, EVERYTHING, LOCK);
    }

    static Report of(Verdict verdict, Coverage coverage, Instance instance) {
        var census = new Census(288, 1146, 11, 0, 104, Duration.ofMillis(210));
        var plan = Plan.DEFAULT.withWorkers(2).withMaxStates(1000).withMaxDepth(14);
        return new Report(
                instance,
                plan,
                verdict,
                census,
                new Report.Reached(coverage, Map.of(), List.of()),
                Report.Manner.WHOLE);
    }

    /// A trace of this many states.
    static Trace trace(int states) {
        var stepper = new Stepper(LOCK);
        var trace = new Trace(stepper.initial().getFirst(), List.of());
        while (trace.length() < states) {
            trace = trace.then(stepper.successors(trace.last()).getFirst());
        }
        return trace;
    }
}
