package dev.ironwright.explorer.reference;

import static java.util.Comparator.comparingInt;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.protocols.model.Instance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// Visits every reachable state, level by level, and asks every claim about each. Start here.
///
/// A level is always finished. Of all that was found the shortest trace counts; of equally long
/// ones a broken claim before a deadlock, and then the claim whose name comes first.
public final class ReferenceExplorer {

    private final Steps steps;
    private final Claims claims;
    private final Plan plan;
    private final Set<State> seen = new HashSet<>();
    private final TreeSet<Finding> findings = new TreeSet<>(Finding.ORDER);
    private final TreeSet<String> unmet;
    private long generated;
    private int depth;

    private ReferenceExplorer(Instance instance, Plan plan) {
        this.steps = new Steps(instance);
        this.claims = new Claims(instance);
        this.plan = plan;
        this.unmet = new TreeSet<>(claims.goals());
    }

    /// What an exploration comes to, as every other explorer must report it.
    ///
    /// @param verdict by its label, such as `holds-within`
    /// @param property the claim that is broken, when one is
    /// @param length the number of states of a shortest trace, when there is one to show
    /// @param unreached the goals that no state met, by name
    public record Findings(
            String verdict,
            Optional<String> property,
            OptionalInt length,
            long distinct,
            long generated,
            int depth,
            List<String> unreached) {

        /// What another explorer reported.
        public static Findings of(Report report) {
            var verdict = report.verdict();
            return new Findings(
                    verdict.label(),
                    verdict instanceof Verdict.Violated violated
                            ? Optional.of(violated.property())
                            : Optional.empty(),
                    verdict.counterexample().stream().mapToInt(Trace::length).findFirst(),
                    report.census().distinct(),
                    report.census().generated(),
                    report.census().depth(),
                    unreached(report));
        }

        private static List<String> unreached(Report report) {
            var claims = new Claims(report.instance());
            return claims.goals().stream()
                    .filter(goal -> !report.goals().containsKey(goal))
                    .toList();
        }
    }

    /// A reason to stop: a broken claim, or a deadlock when there is none, at the end of a trace.
    private record Finding(int length, Optional<String> property) {
        static final Comparator<Finding> ORDER =
                comparingInt(Finding::length)
                        .thenComparing(it -> it.property().isEmpty())
                        .thenComparing(it -> it.property().orElse(""));
    }

    /// Explores until there is something to report, or up to the plan's depth, or all there is.
    public static Findings explore(Instance instance, Plan plan) {
        return new ReferenceExplorer(instance, plan).explore();
    }

    private Findings explore() {
        var level = new ArrayList<State>();
        steps.initial()
                .forEach(state -> {
                    if (meet(state, level)) {
                        claims.begunWrongBy(state).forEach(this::found);
                    }
                });
        while (!level.isEmpty()) {
            depth++;
            if (!findings.isEmpty() || depth == plan.maxDepth()) {
                break;
            }
            var next = new ArrayList<State>();
            level.forEach(state -> expand(state, next));
            level.clear();
            level.addAll(next);
        }
        return report(level.isEmpty());
    }

    private void expand(State state, List<State> next) {
        var after = steps.after(state);
        if (after.isEmpty() && plan.deadlock() && !claims.isFinal(state)) {
            findings.add(new Finding(depth, Optional.empty()));
        }
        for (var each : after) {
            if (meet(each.state(), next)) {
                claims.brokenBy(state, each.state()).forEach(this::found);
            }
        }
    }

    /// Counts a generated state; false when the bounds leave it out.
    private boolean meet(State state, List<State> level) {
        generated++;
        if (!claims.withinBounds(state)) {
            return false;
        }
        if (seen.add(state)) {
            level.add(state);
            claims.brokenBy(state).forEach(this::found);
            unmet.removeAll(claims.metBy(state));
        }
        return true;
    }

    private void found(String brokenClaim) {
        findings.add(new Finding(depth + 1, Optional.of(brokenClaim)));
    }

    private Findings report(boolean exhausted) {
        var first = findings.isEmpty() ? Optional.<Finding>empty() : Optional.of(findings.first());
        return new Findings(
                first.map(it -> it.property().isPresent() ? "violated" : "deadlock")
                        .orElse(
                                !exhausted
                                        ? "holds-within"
                                        : unmet.isEmpty() ? "holds" : "unreached"),
                first.flatMap(Finding::property),
                first.stream().mapToInt(Finding::length).findFirst(),
                seen.size(),
                generated,
                depth,
                List.copyOf(unmet));
    }
}
