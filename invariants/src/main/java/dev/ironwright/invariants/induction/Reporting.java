package dev.ironwright.invariants.induction;

import dev.ironwright.invariants.induction.InductionReport.Consecution;
import dev.ironwright.invariants.induction.InductionReport.Implication;
import dev.ironwright.invariants.induction.InductionReport.Initiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Puts the answers together.
///
/// @param problems how many problems the solver was given
record Reporting(Space space, long problems, Clock clock) {

    InductionReport report(
            List<Initiation> initiation, List<Asked> asked, Map<Asked, Counterexample> found) {
        var matrix = new ArrayList<Consecution>();
        var implications = new ArrayList<Implication>();
        for (var each : asked) {
            var answer = answer(each, found);
            each.action()
                    .ifPresentOrElse(
                            action ->
                                    matrix.add(
                                            new Consecution(
                                                    each.claim(),
                                                    action,
                                                    answer,
                                                    each.cases(),
                                                    each.time())),
                            () ->
                                    implications.add(
                                            new Implication(each.claim(), answer, each.time())));
        }
        return new InductionReport(
                space.instance(),
                space.sizes(),
                space.states(),
                initiation,
                matrix,
                implications,
                problems,
                clock.elapsed(),
                clock.isCancelled());
    }

    private static Answer answer(Asked asked, Map<Asked, Counterexample> found) {
        if (asked.found().isPresent()) {
            return new Answer.Broken(Objects.requireNonNull(found.get(asked)));
        }
        return asked.undecided().<Answer>map(Answer.Unknown::new).orElseGet(Answer.Holds::new);
    }
}
