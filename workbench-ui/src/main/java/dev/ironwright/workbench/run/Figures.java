package dev.ironwright.workbench.run;

import dev.ironwright.explorer.Census;
import dev.ironwright.explorer.Progress;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The figures of a search, as one reads them.
public final class Figures {

    /// A figure with its name and what it means.
    public record Figure(String name, String value, String meaning) {}

    private Figures() {}

    /// The figures of this state; dashes before the first photograph.
    public static List<Figure> of(RunState state) {
        return switch (state) {
            case RunState.Running(_, _, var latest) ->
                    figures(
                            latest.map(Progress.Snapshot::census),
                            latest.map(Progress.Snapshot::memory));
            case RunState.Finished(_, var report, var latest) ->
                    figures(Optional.of(report.census()), latest.map(Progress.Snapshot::memory));
            case RunState.Idle _, RunState.Crashed _ -> figures(Optional.empty(), Optional.empty());
        };
    }

    private static List<Figure> figures(Optional<Census> census, Optional<Long> memory) {
        return List.of(
                new Figure(
                        "Distinct states",
                        census.map(c -> count(c.distinct())).orElse("–"),
                        "Different states found so far, the initial ones included."),
                new Figure(
                        "Generated",
                        census.map(c -> count(c.generated())).orElse("–"),
                        "Initial states and every enabled step, whether or not it led to a new"
                                + " state."),
                new Figure(
                        "Queue",
                        census.map(c -> count(c.queued())).orElse("–"),
                        "States that were found and not yet expanded. It falls towards the end."),
                new Figure(
                        "Depth",
                        census.map(c -> count(c.depth())).orElse("–"),
                        "Levels of the search; the initial states are level 1."),
                new Figure(
                        "Rate",
                        census.map(c -> brief(c.rate()) + "/s").orElse("–"),
                        "Generated states per second, over the whole run."),
                new Figure(
                        "Memory",
                        memory.map(Figures::bytes).orElse("–"),
                        "Heap in use while the search runs."),
                new Figure(
                        "Time",
                        census.map(c -> duration(c.elapsed())).orElse("–"),
                        "Since the search began."));
    }

    /// A whole number with its thousands apart.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A number in about three digits, such as `1.25 M`.
    public static String brief(double number) {
        if (number < 1e4) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        if (number < 1e6) {
            return String.format(Locale.ROOT, "%.0f k", number / 1e3);
        }
        return number < 1e9
                ? String.format(Locale.ROOT, "%.2f M", number / 1e6)
                : String.format(Locale.ROOT, "%.2f G", number / 1e9);
    }

    /// A duration as one says it, such as `0.21 s` or `3 min 05 s`.
    public static String duration(Duration time) {
        if (time.toSeconds() < 60) {
            return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1e3);
        }
        return time.toHours() < 1
                ? String.format(
                        Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d h %02d min", time.toHours(), time.toMinutesPart());
    }

    private static String bytes(long bytes) {
        return bytes < 1L << 30
                ? String.format(Locale.ROOT, "%d MiB", bytes >> 20)
                : String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
    }
}
