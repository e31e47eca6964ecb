package dev.ironwright.invariants;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.search.Explorer;
import dev.ironwright.explorer.search.Monitor;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Witnessed;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.loader.Variant;
import dev.ironwright.protocols.model.Instance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Checks the claims about states of a model twice, by remembered tuples and by asking about all tuples in
/// each state, and prints a row of a table: how many were asked, the seconds, and the factors.
///
/// Arguments: the model, and bounds as `name=value`.
public final class Incremental {

    private Incremental() {}

    /// What a check asked and how long it took.
    private record Cost(long states, long tuples, double seconds) {}

    public static void main(String[] arguments) {
        var settings = new HashMap<String, String>();
        var loaded = Loader.load(arguments[0]);
        settings.putAll(loaded.variant().map(Variant::settings).orElse(Map.of()));
        for (var setting : Arrays.asList(arguments).subList(1, arguments.length)) {
            var parts = setting.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        var claims =
                loaded.model().claims().stream()
                        .filter(it -> it.is(Invariant.class) || it.is(Witnessed.class))
                        .map(it -> it.name())
                        .toList();
        var instance = loaded.model().claiming(claims).within(settings, Optional.empty());
        var remembered = cost(instance, it -> it);
        var all = cost(instance, it -> new AskingAll(it));
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "| %s | %,d | %,d | %,d | %,.0f × | %.2f s | %.2f s | %.1f × |",
                        String.join(" ", arguments),
                        remembered.states,
                        remembered.tuples,
                        all.tuples,
                        (double) all.tuples / remembered.tuples,
                        remembered.seconds,
                        all.seconds,
                        all.seconds / remembered.seconds));
    }

    private static Cost cost(Instance instance, Function<Claims, Monitor> watching) {
        var tables = new Tables(instance);
        var monitor = watching.apply(new Claims(tables));
        var plan = Plan.DEFAULT.withWorkers(1);
        var report =
                Explorer.explore(tables, monitor, plan, new Control(), Progress.Listener.SILENT);
        return new Cost(
                report.census().distinct(),
                Arrays.stream(monitor.tuples()).sum(),
                report.census().elapsed().toMillis() / 1e3);
    }
}
