package dev.ironwright.launcher.walk;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.StateClaims;
import dev.ironwright.invariants.StateClaims.Violation;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.MistakeException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Takes random walks until one ends badly. The same seed takes the same walks.
public final class Walks {

    private final Stepper stepper;
    private final StateClaims claims;
    private final WalkPlan plan;

    public Walks(Instance instance, WalkPlan plan) {
        stepper = new Stepper(instance);
        claims = new StateClaims(instance);
        this.plan = plan;
    }

    /// Walks; the listener hears after each walk.
    public WalkReport run(Control control, Consumer<WalkReport.Lengths> listener) {
        var began = System.nanoTime();
        var random = new SplittableRandom(plan.seed());
        var lengths = WalkReport.Lengths.NONE;
        Verdict verdict = clean(Verdict.Limit.DEPTH);
        for (var i = 0; i < plan.walks(); i++) {
            if (!control.proceed()) {
                verdict = clean(Verdict.Limit.CANCELLED);
                break;
            }
            var walk = new Walk(random.split());
            var bad = walk.run(control);
            lengths = lengths.and(walk.length());
            listener.accept(lengths);
            if (bad.isPresent()) {
                verdict = bad.get();
                break;
            }
        }
        return new WalkReport(plan, verdict, lengths, Duration.ofNanos(System.nanoTime() - began));
    }

    /// Nothing bad was met. No depth was explored whole, so none is claimed.
    private static Verdict clean(Verdict.Limit limit) {
        return new Verdict.HoldsWithin(limit, 0, List.of());
    }

    /// One walk, which remembers where it has been.
    private final class Walk {

        private final SplittableRandom random;
        private final List<Trace.Transition> taken = new ArrayList<>();
        private Optional<GlobalState> start = Optional.empty();

        Walk(SplittableRandom random) {
            this.random = random;
        }

        int length() {
            return taken.size() + 1;
        }

        Optional<Verdict> run(Control control) {
            try {
                var starts = stepper.initial().stream().filter(claims::admits).toList();
                if (starts.isEmpty()) {
                    return Optional.empty();
                }
                var first = starts.get(random.nextInt(starts.size()));
                start = Optional.of(first);
                return walk(first, control);
            } catch (MistakeException e) {
                return Optional.of(new Verdict.Failed(e.mistake(), start.map(this::trace)));
            }
        }

        private Optional<Verdict> walk(GlobalState first, Control control) {
            var broken = claims.initialViolation(first);
            var here = first;
            while (broken.isEmpty() && length() < plan.maxDepth() && !control.stopped()) {
                var next = step(here);
                if (next.isEmpty()) {
                    return isStuck(here)
                            ? Optional.of(new Verdict.Deadlock(trace(first)))
                            : Optional.empty();
                }
                taken.add(next.get());
                var after = next.get().after();
                broken = claims.stepViolation(here, after).or(() -> claims.violation(after));
                here = after;
            }
            return broken.map(violation -> violated(violation, first));
        }

        /// A step into a state that no constraint keeps out.
        private Optional<Trace.Transition> step(GlobalState here) {
            var open = new ArrayList<>(stepper.successors(here));
            while (!open.isEmpty()) {
                var step = open.remove(random.nextInt(open.size()));
                if (claims.admits(step.after())) {
                    return Optional.of(step);
                }
            }
            return Optional.empty();
        }

        private boolean isStuck(GlobalState here) {
            return plan.deadlock() && stepper.successors(here).isEmpty() && !claims.isFinal(here);
        }

        private Verdict violated(Violation violation, GlobalState first) {
            var trace = trace(first);
            var beside = claims.beside(violation.property(), trace);
            return new Verdict.Violated(violation.property(), violation.tuple(), trace, beside);
        }

        private Trace trace(GlobalState first) {
            return new Trace(first, taken);
        }
    }
}
