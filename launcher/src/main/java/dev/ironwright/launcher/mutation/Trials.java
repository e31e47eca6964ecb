package dev.ironwright.launcher.mutation;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.liveness.Liveness;
import dev.ironwright.protocols.loader.LoadException;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.Mistake;
import dev.ironwright.protocols.model.MistakeException;
import dev.ironwright.protocols.mutator.Mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Explores mutants as the model itself was explored: same bounds, network, claims and limits.
public final class Trials {

    private final Behaviour behaviour;
    private final Plan plan;
    private final Function<Loaded, Instance> within;

    /// @param original the model itself, explored
    /// @param plan the limits for each mutant
    /// @param within gives a mutant the bounds, network and claims of the model
    public Trials(Report original, Plan plan, Function<Loaded, Instance> within) {
        this.behaviour = Behaviour.of(original);
        this.plan = plan;
        this.within = within;
    }

    /// Told of the mutants as they are tried.
    public interface Listener {

        /// This one is next, after so many others.
        void next(Mutant mutant, int tried);

        /// This one was tried to its end.
        void tried(Trial trial);
    }

    /// Tries the mutants in order, until somebody stops it.
    public List<Trial> run(List<Mutant> mutants, Control control, Listener listener) {
        var trials = new ArrayList<Trial>();
        for (var mutant : mutants) {
            listener.next(mutant, trials.size());
            var fate = fate(mutant, control);
            if (control.stopped()) {
                return trials;
            }
            trials.add(new Trial(mutant, fate));
            listener.tried(trials.getLast());
        }
        return trials;
    }

    private Fate fate(Mutant mutant, Control control) {
        try {
            return explored(Loader.compile(mutant.sources()), control);
        } catch (LoadException e) {
            var first = e.diagnostics().stream().findFirst();
            return new Fate.Uncompilable(
                    first.map(d -> d.message()).orElse(String.valueOf(e.getMessage())));
        } catch (MistakeException e) {
            return new Fate.Uncompilable(e.mistake().what());
        }
    }

    private Fate explored(Loaded mutant, Control control) {
        try {
            var instance = within.apply(mutant);
            return judged(
                    Liveness.check(instance, plan, control, Progress.Listener.SILENT).report());
        } catch (MistakeException e) {
            return new Fate.ByMistake(e.mistake());
        } catch (IllegalArgumentException e) {
            return new Fate.ByMistake(refused(mutant, e));
        }
    }

    private static Mistake refused(Loaded mutant, IllegalArgumentException thrown) {
        return new Mistake(
                Mistake.Kind.BAD_BOUNDS,
                Mistake.Site.of(mutant.model().type()),
                String.valueOf(thrown.getMessage()),
                "");
    }

    private Fate judged(Report report) {
        long distinct = report.census().distinct();
        return switch (report.verdict()) {
            case Verdict.Violated violated ->
                    new Fate.ByClaim(violated.property(), violated.trace().length() - 1);
            case Verdict.NotLive(var property, var _, var lasso) ->
                    new Fate.ByClaim(property, lasso.trace().length() - 1);
            case Verdict.BrokenLink(var property, var _, var _, var _, var trace) ->
                    new Fate.ByClaim(property, trace.length() - 1);
            case Verdict.Deadlock(var trace) -> new Fate.ByDeadlock(trace.length() - 1);
            case Verdict.Unreached(var goals) -> new Fate.ByGoal(goals);
            case Verdict.Failed(var mistake, var _) -> new Fate.ByMistake(mistake);
            case Verdict.HoldsWithin(var limit, var _, var _) -> new Fate.Stopped(limit, distinct);
            case Verdict.Holds() ->
                    Behaviour.of(report).equals(behaviour)
                            ? new Fate.Same()
                            : new Fate.Survived(distinct);
        };
    }
}
