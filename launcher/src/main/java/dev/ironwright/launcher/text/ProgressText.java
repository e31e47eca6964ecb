package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Words.count;

import dev.ironwright.explorer.Progress;
import dev.ironwright.launcher.console.ProgressLine;
import dev.ironwright.launcher.console.Words;

/// Says how a search is going.
public final class ProgressText implements Progress.Listener {

    private final ProgressLine line;

    public ProgressText(ProgressLine line) {
        this.line = line;
    }

    @Override
    public void on(Progress progress) {
        switch (progress) {
            case Progress.Began _ -> {}
            case Progress.Snapshot snapshot -> line.say(() -> words(snapshot));
            case Progress.Ended _ -> line.done();
        }
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
