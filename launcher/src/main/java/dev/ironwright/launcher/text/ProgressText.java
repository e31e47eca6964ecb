package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Words.count;

import dev.ironwright.explorer.Census;
import dev.ironwright.explorer.Forecast;
import dev.ironwright.explorer.Progress;
import dev.ironwright.launcher.console.ProgressLine;
import dev.ironwright.launcher.console.Words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Says how a search is going.
public final class ProgressText implements Progress.Listener {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final double LARGE = 2e7;

    private final ProgressLine line;

    /// How many states there are up to each level.
    private final List<Long> levels = new ArrayList<>();

    public ProgressText(ProgressLine line) {
        this.line = line;
    }

    @Override
    public void on(Progress progress) {
        switch (progress) {
            case Progress.Began _ -> {}
            case Progress.Snapshot snapshot -> {
                note(snapshot.census());
                line.say(() -> words(snapshot) + size(snapshot.census()));
            }
            case Progress.Ended _ -> line.done();
        }
    }

    /// A level is told of first when nothing of the next was found.
    private void note(Census census) {
        if (census.depth() == levels.size() + 1) {
            levels.add(census.distinct());
        } else if (census.depth() <= levels.size() && census.depth() == 1) {
            levels.clear();
        }
    }

    /// How large it will be, when it takes long.
    private String size(Census census) {
        if (census.elapsed().compareTo(PATIENCE) < 0) {
            return "";
        }
        return Forecast.ofTotals(levels)
                .map(it -> it.atLeast(census.distinct()))
                .filter(it -> it.states() > LARGE && it.share() < 0.5)
                .map(it -> " · " + EstimateText.inAll(it))
                .orElse("");
    }

    private static String words(Progress.Snapshot snapshot) {
        var census = snapshot.census();
        return "%s  %s distinct · %s generated · %s queued · depth %s · %s/s · %s"
                .formatted(
                        phase(snapshot.phase()),
                        count(census.distinct()),
                        count(census.generated()),
                        count(census.queued()),
                        count(census.depth()),
                        count(Math.round(census.rate())),
                        Words.memory(snapshot.memory()));
    }

    private static String phase(Progress.Phase phase) {
        return switch (phase) {
            case INITIAL_STATES -> "initial states";
            case SEARCH -> "searching";
            case TRACE -> "finding the trace";
        };
    }
}
