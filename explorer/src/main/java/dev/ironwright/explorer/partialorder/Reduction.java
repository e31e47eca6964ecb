package dev.ironwright.explorer.partialorder;

import dev.ironwright.explorer.tables.Sightings;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.Packet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What is known of hosts, and what it says about which steps need not come first; shared by workers.
///
/// What is left out is right only when all that hosts can do was known from the start of a search. A
/// search that starts knowing less learns level by level; when it has learnt something, it must be
/// run again. That a search which learns nothing has missed nothing is argued in
/// `docs/decisions/0017`: a step beyond what is known counts as one that no other commutes with.
public final class Reduction {

    private final Tables tables;
    private final Function<LocalGraph, Sight> sight;
    private final Effort effort;
    private final Knowledge knowledge;
    private volatile Known known;
    private long size;
    private boolean learnt;
    private volatile boolean used;

    /// How much to ask.
    ///
    /// @param cells how many times steps are asked at most
    /// @param time how long at a time
    public record Effort(int cells, Duration time) {
        public static final Effort DEFAULT = new Effort(1 << 23, Duration.ofSeconds(60));
    }

    /// What follows from what is known.
    record Known(LocalGraph graph, Visibility visibility, Prospects prospects) {}

    /// Learning was given up.
    public static final class LearningException extends RuntimeException {
        private static final long serialVersionUID = 1;

        LearningException(String reason) {
            super(reason);
        }
    }

    /// @param sight what the claims look at
    public Reduction(Tables tables, Effort effort, Function<LocalGraph, Sight> sight) {
        this.tables = tables;
        this.effort = effort;
        this.sight = sight;
        knowledge = new Knowledge(tables.instance(), effort.cells);
        known = known(List.of());
    }

    /// Learns what the search has reached.
    ///
    /// @throws LearningException when it is too much
    public void learn() {
        var packets = new Sightings(tables).everSent();
        long now = packets.size();
        for (int host = 0; host < tables.hosts(); host++) {
            now += new Sightings(tables).everIn(host).size();
        }
        if (now != size) {
            size = now;
            known = known(packets);
            learnt = true;
        }
    }

    /// True when something was learnt since this was asked last.
    public boolean hasLearnt() {
        boolean answer = learnt;
        learnt = false;
        return answer;
    }

    private Known known(List<Packet<?>> packets) {
        var states = new ArrayList<List<Object>>();
        IntStream.range(0, tables.hosts())
                .forEach(host -> states.add(new Sightings(tables).everIn(host)));
        var graph = within(() -> knowledge.of(states, packets));
        var visibility = new Visibility(graph, sight.apply(graph));
        return new Known(graph, visibility, new Prospects(graph, visibility));
    }

    /// On a thread of its own, since a step that is never reached may never return.
    private LocalGraph within(Supplier<LocalGraph> task) {
        var found = new CompletableFuture<LocalGraph>();
        Thread.ofPlatform()
                .daemon()
                .name("learning")
                .start(() -> {
                    try {
                        found.complete(task.get());
                    } catch (Throwable thrown) {
                        found.completeExceptionally(thrown);
                    }
                });
        try {
            return found.get(effort.time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new LearningException("it takes too long to learn what hosts can do");
        } catch (ExecutionException e) {
            throw new LearningException(
                    e.getCause() instanceof Knowledge.TooMuchException tooMuch
                            ? String.valueOf(tooMuch.getMessage())
                            : "what hosts can do cannot be learnt: " + e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new LearningException("learning was interrupted");
        }
    }

    /// Notes that a step or a packet was left out.
    void use() {
        if (!used) {
            used = true;
        }
    }

    /// True when something was ever left out; otherwise what was explored is everything.
    public boolean used() {
        return used;
    }

    Known known() {
        return known;
    }

    Tables tables() {
        return tables;
    }

    /// For one worker.
    public Chooser chooser() {
        return new Chooser(this);
    }
}
