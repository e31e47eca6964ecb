package models;

import com.google.common.collect.*;

import dev.ironwright.protocols.*;

import java.util.*;
import java.util.concurrent.atomic.AtomicInteger;

/// Parts that change.
public final class PartsThatChange implements Protocol<PartsThatChange.Bounds> {

    public record Bounds(@Default("2") int hosts) {}

    public record Host(int n) {}

    public record Count() implements HostAction<Host> {
        public Outcome<Host> step(Host self, Local at) {
            return self.n > 3 ? skip("counted") : to(new Host(self.n + 1));
        }
    }

    public Setup setup(Bounds bounds) {
        return new Setup().hosts(Host.class, bounds.hosts(), at -> Outcome.to(new Host(0)));
    }

    static class Counter {
        int n;

        @Override
        public boolean equals(Object o) {
            return o instanceof Counter c && c.n == n;
        }

        @Override
        public int hashCode() {
            return n;
        }
    }

    record Note(
            int[] array, // ! MUTABLE_STATE
            List<String[]> arrays, // ! MUTABLE_STATE
            ArrayList<Integer> list, // ! MUTABLE_STATE
            Map<HostId, HashSet<Integer>> sets, // ! MUTABLE_STATE
            Deque<Integer> deque, // ! MUTABLE_STATE
            AtomicInteger atomic, // ! MUTABLE_STATE
            StringBuilder builder, // ! MUTABLE_STATE
            HashMultimap<String, String> multimap, // ! MUTABLE_STATE
            Counter counter, // ! MUTABLE_STATE
            Inner inner)
            implements Message {}

    record Inner(BitSet bits) {} // ! MUTABLE_STATE

    record Limits(long[] limits) implements Invariant { // ! MUTABLE_STATE
        public boolean holds() {
            return true;
        }
    }
}
