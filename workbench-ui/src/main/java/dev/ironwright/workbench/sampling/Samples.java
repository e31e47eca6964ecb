package dev.ironwright.workbench.sampling;

import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.workbench.run.Figures;
import dev.ironwright.workbench.run.Subject;
import dev.ironwright.workbench.services.Sampling;
import dev.ironwright.workbench.services.Threads;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Estimates and random walks of what is open.
public final class Samples {

    private static final Duration TIME = Duration.ofSeconds(10);

    private final Sampling sampling;
    private final SamplingViewModel size;
    private final SamplingViewModel walks;
    private final WalkFormViewModel form =
            new WalkFormViewModel(() -> new SplittableRandom().nextLong(Integer.MAX_VALUE));

    public Samples(Sampling sampling, Threads threads) {
        this.sampling = sampling;
        size = new SamplingViewModel(threads);
        walks = new SamplingViewModel(threads);
    }

    /// How many states there are.
    public SamplingViewModel size() {
        return size;
    }

    /// Random walks.
    public SamplingViewModel walks() {
        return walks;
    }

    /// How to walk.
    public WalkFormViewModel form() {
        return form;
    }

    /// Forgets all, because another model is open.
    public void clear() {
        size.clear();
        walks.clear();
    }

    /// Explores for as long as the form allows, or for ten seconds.
    ///
    /// @param command the command line that does the same, with these options
    public void estimate(Subject subject, Function<Map<String, String>, String> command) {
        var unlimited = subject.plan().maxTime().equals(Plan.Limits.NONE.time());
        var plan = unlimited ? subject.plan().withMaxTime(TIME) : subject.plan();
        var limit = Map.of("--max-time", plan.maxTime().toMillis() + "ms");
        var text = command.apply(unlimited ? Map.of() : limit);
        size.ask(
                "Exploring for " + Figures.duration(plan.maxTime()) + ", then with less",
                (control, progress) ->
                        SizeWords.of(
                                sampling.size(
                                        subject.instance(),
                                        plan,
                                        control,
                                        news -> {
                                            if (news instanceof Progress.Snapshot snapshot) {
                                                var found = snapshot.census().distinct();
                                                progress.accept(Figures.count(found) + " states");
                                            }
                                        }),
                                text));
    }

    /// Walks as the form says.
    ///
    /// @param command the command line that does the same, with these options
    /// @throws IllegalArgumentException when a number in the form is none
    public void walk(Subject subject, Function<Map<String, String>, String> command) {
        var plan = form.plan(subject.plan().deadlock());
        var walked =
                new Subject(
                        subject.spec(),
                        subject.model(),
                        subject.instance(),
                        subject.plan(),
                        command.apply(WalkFormViewModel.flags(plan)));
        walks.ask(
                "Walking",
                (control, progress) ->
                        WalkWords.of(
                                walked,
                                sampling.walk(
                                        subject.instance(),
                                        plan,
                                        control,
                                        lengths -> progress.accept(WalkWords.progress(lengths)))));
    }
}
