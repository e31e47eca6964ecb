package dev.ironwright.workbench.services;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.WalkPlan;
import dev.ironwright.explorer.WalkReport;
import dev.ironwright.explorer.search.Walks;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.invariants.Estimate;
import dev.ironwright.invariants.Monitors;
import dev.ironwright.protocols.model.Instance;
import dev.ironwright.protocols.model.MistakeException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Samples with the tables of the engine, new ones each time.
final class LiveSampling implements Sampling {

    @Override
    public Size size(Instance instance, Plan plan, Control control, Progress.Listener listener) {
        var whole = Estimate.of(instance, plan, control, listener);
        var brief = plan.withMaxTime(plan.maxTime().dividedBy(5));
        var factors = new LinkedHashMap<String, Double>();
        instance.model()
                .bounds()
                .values(instance.bounds())
                .forEach((name, value) -> {
                    if (value instanceof Number number && number.longValue() > 1) {
                        less(instance, name, number.longValue() - 1)
                                .filter(_ -> control.proceed())
                                .map(smaller -> Estimate.of(smaller, brief, control, listener))
                                .ifPresent(it -> factors.put(name, whole.states() / it.states()));
                    }
                });
        return new Size(whole, factors);
    }

    /// The model with a bound that is one less; empty where it cannot be.
    private static Optional<Instance> less(Instance instance, String bound, long value) {
        var settings = new LinkedHashMap<String, String>();
        instance.model()
                .bounds()
                .values(instance.bounds())
                .forEach((name, set) -> settings.put(name, setting(set)));
        settings.put(bound, String.valueOf(value));
        try {
            var network = Optional.of(instance.setup().network());
            return Optional.of(instance.model().within(Map.copyOf(settings), network));
        } catch (IllegalArgumentException | MistakeException _) {
            return Optional.empty();
        }
    }

    /// A bound's value as the command line has it.
    private static String setting(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(LiveSampling::setting).collect(Collectors.joining(","))
                : value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    @Override
    public WalkReport walk(
            Instance instance,
            WalkPlan plan,
            Control control,
            Consumer<WalkReport.Lengths> listener) {
        var tables = new Tables(instance);
        return new Walks(tables, Monitors.of(tables), plan).run(control, listener);
    }
}
