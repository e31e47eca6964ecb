package dev.ironwright.explorer.search;

import dev.ironwright.explorer.Control;
import dev.ironwright.explorer.Plan;
import dev.ironwright.explorer.Progress;
import dev.ironwright.explorer.Trace;
import dev.ironwright.explorer.tables.Tables;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Searches depth-first to one level, then again to one level more, until nothing lies deeper.
///
/// What it finds is as near as anything can be, since all that is nearer was looked at before. The
/// price is that every level is expanded once for each level below it.
record Deepening(
        Tables tables, Monitor monitor, Plan plan, Control control, Progress.Listener listener)
        implements Searching {

    private static final Duration LEAST = Duration.ofMillis(1);

    @Override
    public Exploration run() {
        long began = System.nanoTime();
        Map<String, Trace> goals = new LinkedHashMap<>();
        for (int depth = 1; ; depth++) {
            var rest = plan.maxTime().minusNanos(System.nanoTime() - began);
            var once =
                    plan.withMaxDepth(depth).withMaxTime(rest.compareTo(LEAST) < 0 ? LEAST : rest);
            var search = new DepthFirst(tables, monitor, once, control, listener).run();
            var sofar = search.after(goals, depth - 1);
            if (!search.goesDeeper() || depth == plan.maxDepth()) {
                return sofar;
            }
            goals = sofar.goals();
        }
    }

    /// What was found holds on to no more than itself.
    @Override
    public void close() {}
}
