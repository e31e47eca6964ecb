package dev.ironwright.samples.readerswriters;

import com.google.common.collect.ImmutableSortedSet;

import dev.ironwright.protocols.*;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Actors read and write one resource: several may read at once, who writes must be alone.
///
/// Everybody queues, and whoever is first in the queue is served next. So a writer waits for the
/// readers before it, the readers after it wait for the writer, and nobody starves.
public final class ReadersWriters implements Protocol<ReadersWriters.Bounds> {

    /// How many there are.
    public record Bounds(@Default("3") @Range(min = 1, max = 10) int actors) {

        /// The actors by number, from 1.
        public List<Integer> everybody() {
            return IntStream.rangeClosed(1, actors).boxed().toList();
        }
    }

    /// What somebody in the queue wants to do.
    public enum Wish {
        READ,
        WRITE
    }

    /// A place in the queue.
    public record Request(Wish wish, int actor) {}

    /// The resource: who reads it, who writes it, and who waits for it, in order.
    public record Resource(
            ImmutableSortedSet<Integer> readers,
            ImmutableSortedSet<Integer> writers,
            List<Request> waiting) {

        public Resource {
            waiting = List.copyOf(waiting);
        }
    }

    private static ImmutableSortedSet<Integer> plus(ImmutableSortedSet<Integer> set, int actor) {
        return ImmutableSortedSet.<Integer>naturalOrder().addAll(set).add(actor).build();
    }

    private static ImmutableSortedSet<Integer> minus(ImmutableSortedSet<Integer> set, int actor) {
        return set.stream()
                .filter(each -> each != actor)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare));
    }

    @Override
    public Setup setup(Bounds bounds) {
        var nobody = ImmutableSortedSet.<Integer>of();
        return new Setup().shared(new Resource(nobody, nobody, List.of()));
    }

    /// An actor queues up, to read or to write.
    public record Queue(@In("everybody") int actor, Wish wish) implements SharedAction<Resource> {
        @Override
        public Outcome<Resource> step(Resource self) {
            var request = new Request(wish, actor);
            if (self.waiting.contains(request)) return skip("waits for that already");
            var longer = Stream.concat(self.waiting.stream(), Stream.of(request)).toList();
            return to(new Resource(self.readers, self.writers, longer));
        }
    }

    /// The first in the queue is served.
    public record Serve() implements SharedAction<Resource> {
        @Override
        public Outcome<Resource> step(Resource self) {
            if (self.waiting.isEmpty()) return skip("nobody waits");
            if (!self.writers.isEmpty()) return skip("somebody writes");
            var first = self.waiting.getFirst();
            var others = self.waiting.subList(1, self.waiting.size());
            if (first.wish() == Wish.READ) {
                return to(new Resource(plus(self.readers, first.actor()), self.writers, others));
            }
            if (!self.readers.isEmpty()) return skip("the writer waits until nobody reads");
            return to(new Resource(self.readers, plus(self.writers, first.actor()), others));
        }
    }

    /// An actor stops reading or writing.
    public record Stop(@In("everybody") int actor) implements SharedAction<Resource> {
        @Override
        public Outcome<Resource> step(Resource self) {
            if (self.readers.contains(actor)) {
                return to(new Resource(minus(self.readers, actor), self.writers, self.waiting));
            }
            if (!self.writers.contains(actor)) return skip("neither reads nor writes");
            return to(new Resource(self.readers, minus(self.writers, actor), self.waiting));
        }
    }

    /// Nobody reads while somebody writes.
    public record NobodyReadsWhatIsWritten(Resource resource) implements Invariant {
        @Override
        public boolean holds() {
            return resource.readers.isEmpty() || resource.writers.isEmpty();
        }
    }

    /// Two never write at once.
    public record OneWriter(Resource resource) implements Invariant {
        @Override
        public boolean holds() {
            return resource.writers.size() <= 1;
        }
    }

    /// All can read at once.
    public record AllRead(Resource resource, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return resource.readers.size() == bounds.actors;
        }
    }

    /// Somebody gets to write.
    public record SomebodyWrites(Resource resource) implements Reachable {
        @Override
        public boolean holds() {
            return !resource.writers.isEmpty();
        }
    }
}
