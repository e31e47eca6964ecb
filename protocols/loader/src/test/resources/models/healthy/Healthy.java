package models;

import com.google.common.collect.*;

import dev.ironwright.protocols.*;

import java.math.BigInteger;
import java.net.URI;
import java.time.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/// Looks suspicious in many ways and is right in all of them.
public final class Healthy implements Protocol<Healthy.Bounds> {

    public record Bounds(@Default("2") int hosts) {}

    public record Host(int n) {
        Host remove(int k) {
            return this;
        }
    }

    public record Count() implements HostAction<Host> {
        public Outcome<Host> step(Host self, Local at) {
            return self.n > 3 ? skip("counted") : to(new Host(self.n + 1));
        }
    }

    public Setup setup(Bounds bounds) {
        return new Setup().hosts(Host.class, bounds.hosts(), at -> Outcome.to(new Host(0)));
    }

    static final int MANY = 3;
    static final List<Integer> SMALL = List.of(1, 2);
    static final Set<Integer> ODD =
            IntStream.of(1, 3).boxed().collect(Collectors.toUnmodifiableSet());
    static final ImmutableMap<String, Integer> NAMES = ImmutableMap.of();
    static final Comparator<Host> BY_N = Comparator.comparingInt(Host::n);
    static final Function<Integer, Integer> NEXT = n -> n + 1;
    static final Random DIE = new Random(6);

    enum Colour {
        RED,
        GREEN {
            Colour next() {
                return RED;
            }
        };

        Colour next() {
            return GREEN;
        }
    }

    sealed interface Value permits Nil, Some {}

    record Nil() implements Value {}

    record Some<T extends Comparable<T>>(Optional<T> value, T other) implements Value {}

    record Random(int sides) {
        int roll() {
            return sides;
        }

        static Random of() {
            return DIE;
        }
    }

    record System(Instant time, Duration length) {
        static int nanoTime() {
            return 1;
        }
    }

    record Log(List<Some<Integer>> entries) {
        Log {
            entries = new ArrayList<>(entries);
            entries.sort(null);
            entries = List.copyOf(entries);
        }

        Log add(Value v) {
            return this;
        }
    }

    record Note(
            HostId from,
            Set<Colour> colours,
            Map<String, Value> values,
            BigInteger big,
            URI uri,
            ImmutableSortedSet<Long> longs,
            OptionalInt perhaps,
            com.google.common.collect.Range<Integer> range,
            Log log,
            SortedMap<Integer, ? extends Value> sorted)
            implements Message {
        @Override
        public boolean equals(Object o) {
            return this == o || (o instanceof Note n && n.from.equals(from));
        }

        @Override
        public int hashCode() {
            return from.hashCode();
        }
    }

    record Scratch(int[] cells, List<int[]> rows) {}

    record Roll(boolean again, Random die) implements Receive<Host, Note> {
        public Outcome<Host> step(Host self, Packet<Note> in, Local at) {
            var scratch = new Scratch(new int[] {1}, new ArrayList<>());
            scratch.rows().add(scratch.cells());
            var copy = new ArrayList<>(in.message().log().entries());
            copy.add(new Some<>(Optional.of(1), 2));
            fill(copy);
            self.remove(1);
            var time = System.nanoTime() + new Random(3).roll() + Random.of().roll();
            Supplier<Integer> later = System::nanoTime;
            java.lang.System.arraycopy(scratch.cells, 0, scratch.cells, 0, 1);
            if (time + later.get() > 3) throw new IllegalStateException("n" + self.hashCode());
            return to(new Host(Math.max(1, Instant.EPOCH.getNano())));
        }

        private static void fill(List<Some<Integer>> out) {
            out.add(null);
        }
    }

    record Marks(At<Host> at, Packet<Note> note, Inbox<Note> box, Bounds bounds)
            implements Invariant {
        public boolean holds() {
            return true;
        }
    }

    static void main() {
        IO.println("The author tries it out.");
    }
}
