package dev.ironwright.benchmarks;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Report;
import dev.ironwright.explorer.Verdict;
import dev.ironwright.invariants.Checker;
import dev.ironwright.protocols.loader.Loaded;
import dev.ironwright.protocols.loader.Loader;
import dev.ironwright.protocols.loader.Variant;

import java.lang.ref.Reference;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Checks a large model for a while and prints a row of a table: what was explored, how fast, how
/// often a step of the model ran, and how much memory its local tables take.
///
/// Arguments: the seconds that it may take, the number of workers, the model.
public final class Larger {

    private static final double MEBI = 1 << 20;

    private Larger() {}

    public static void main(String[] arguments) {
        var plan =
                Plan.DEFAULT
                        .withMaxTime(Duration.ofSeconds(Long.parseLong(arguments[0])))
                        .withWorkers(Integer.parseInt(arguments[1]));
        System.out.println(row(Loader.load(arguments[2]), plan));
    }

    private static String row(Loaded loaded, Plan plan) {
        long before = used();
        var settings = loaded.variant().map(Variant::settings).orElse(Map.of());
        var instance = loaded.model().within(settings, Optional.empty());
        var report = Checker.check(instance, plan, new Control(), Progress.Listener.SILENT);
        try {
            return row(loaded.name(), report, (used() - before) / MEBI);
        } finally {
            Reference.reachabilityFence(report);
        }
    }

    /// What the heap holds; of an exploration that is over, these are its local tables.
    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String row(String name, Report report, double tables) {
        var census = report.census();
        double seconds = census.elapsed().toMillis() / 1e3;
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %d | %s | %.0f | %,.0f | %,.0f | %,d | %,.0f | %,.0f MiB |",
                name,
                census.distinct(),
                census.generated(),
                census.depth(),
                ended(report.verdict()),
                seconds,
                census.distinct() / seconds,
                census.generated() / seconds,
                census.cells(),
                (double) census.distinct() / census.cells(),
                tables);
    }

    private static String ended(Verdict verdict) {
        return verdict instanceof Verdict.HoldsWithin within
                ? "cut by " + within.limit().name().toLowerCase(Locale.ROOT)
                : verdict.label();
    }
}
