package dev.ironwright.workbench.services;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Disabled;
import dev.ironwright.explorer.GlobalState;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.search.Stepper;
import dev.ironwright.invariants.Checker;
import dev.ironwright.invariants.induction.Induction;
import dev.ironwright.invariants.induction.InductionReport;
import dev.ironwright.invariants.induction.Question;
import dev.ironwright.invariants.liveness.Liveness;
import dev.ironwright.invariants.liveness.LivenessReport;
import dev.ironwright.protocols.loader.Library;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.loader.SourceFile;
import dev.ironwright.protocols.model.Instance;

import java.util.List;

/// What the window asks of the parts below it. Every call may take long: make it in the background.
public record Services(
        Shelf shelf,
        Opener opener,
        Compiler compiler,
        Check check,
        WhyNot whyNot,
        Coder coder,
        Explore explore,
        Induct induct,
        Sampling sampling) {

    /// The protocols that come with the workbench.
    @FunctionalInterface
    public interface Shelf {
        List<Shelved> protocols();
    }

    /// Loads a model by its name, file, folder or jar.
    @FunctionalInterface
    public interface Opener {
        /// The model that this names.
        ///
        /// @throws dev.ironwright.protocols.loader.LoadException when it cannot
        Loaded open(String spec);
    }

    /// Compiles the text of an editor.
    @FunctionalInterface
    public interface Compiler {
        /// The model in these sources.
        ///
        /// @throws dev.ironwright.protocols.loader.LoadException when it does not compile
        Loaded compile(List<SourceFile> sources);
    }

    /// Explores a protocol within bounds and decides all of its claims.
    @FunctionalInterface
    public interface Check {
        LivenessReport check(
                Instance instance, Plan plan, Control control, Progress.Listener listener);

        /// Explores what can follow an execution, and decides the claims about states.
        default LivenessReport after(
                Trace execution,
                Instance instance,
                Plan plan,
                Control control,
                Progress.Listener listener) {
            var report = Checker.checkAfter(execution, instance, plan, control, listener);
            return new LivenessReport(report, List.of(), List.of());
        }
    }

    /// Says what cannot happen in a state, and why.
    @FunctionalInterface
    public interface WhyNot {
        List<Disabled> in(Instance instance, GlobalState state);
    }

    /// Generates the implementation of a model.
    @FunctionalInterface
    public interface Coder {
        Implementation generate(Loaded model);
    }

    /// Opens a protocol for exploring by hand.
    @FunctionalInterface
    public interface Explore {
        Exploration explore(Instance instance, Plan plan);
    }

    /// Decides whether invariants are inductive.
    @FunctionalInterface
    public interface Induct {
        InductionReport decide(
                Instance instance, Question question, Control control, Induction.Listener listener);
    }

    /// The real ones.
    public static Services real() {
        return new Services(
                () -> Library.builtIn().entries().stream().map(Shelved::of).toList(),
                Loader::load,
                Loader::compile,
                Liveness::check,
                (instance, state) -> new Stepper(instance).disabled(state),
                Implementation::of,
                LiveExploration::new,
                Induction::decide,
                new LiveSampling());
    }
}
