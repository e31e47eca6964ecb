package dev.ironwright.explorer.search;

import dev.ironwright.explorer.store.Chunk;
import dev.ironwright.explorer.store.ChunkLog;
import dev.ironwright.explorer.store.FingerprintSet;
import dev.ironwright.explorer.store.Layout;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.model.Model;
import dev.ironwright.samples.twophasecommit.TwoPhaseCommit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The search's own loop over a space that it knows already, so that no successor is new.
///
/// An operation is one generated successor of `two-phase-commit` with five resource managers. With
/// the allocation profiler it shows what a successor allocates.
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class HotLoop {

    private static final int GENERATED = 58_146 - 1;

    private final ChunkLog log = ChunkLog.temporary(1 << 20);
    private final List<Chunk> space = new ArrayList<>();
    private Worker worker;
    private Layout layout;

    @Setup
    public void explore() {
        var settings = Map.of("resourceManagers", "5");
        var instance = Model.of(TwoPhaseCommit.class).within(settings, Optional.empty());
        var tables = new Tables(instance);
        var seen = new FingerprintSet();
        worker = new Worker(tables, new Unwatched(), seen, new Findings(0), true);
        var level = enter(tables, seen);
        while (!level.isEmpty()) {
            space.addAll(level);
            level = expand(level);
        }
        if (worker.generated() != GENERATED) {
            throw new IllegalStateException("another space: generated=" + worker.generated());
        }
    }

    private List<Chunk> enter(Tables tables, FingerprintSet seen) {
        var writer = new Frontier.Writer(log, new Layout(new int[0]));
        for (var state : tables.initial()) {
            var _ = seen.add(tables.fingerprint(state));
            writer.add(tables.fingerprint(state), 0, state, tables.slots());
        }
        layout = writer.close();
        return chunks(0);
    }

    private List<Chunk> expand(List<Chunk> level) {
        int begun = log.chunks();
        var chunks = level.iterator();
        var writer = new Frontier.Writer(log, layout);
        layout = worker.expand(() -> chunks.hasNext() ? chunks.next() : null, writer, () -> true);
        return chunks(begun);
    }

    private List<Chunk> chunks(int begun) {
        var frontier = new Frontier(log, begun, log.chunks());
        return Stream.generate(frontier::take).takeWhile(Objects::nonNull).toList();
    }

    /// Expands the whole space once more.
    @Benchmark
    @OperationsPerInvocation(GENERATED)
    public int successors() {
        return expand(space).size();
    }

    /// Asks nothing.
    private record Unwatched() implements Onlooker {}
}
