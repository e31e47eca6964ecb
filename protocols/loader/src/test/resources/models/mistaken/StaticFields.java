package models;

import com.google.common.collect.*;

import dev.ironwright.protocols.*;

import java.util.*;

/// Static fields that change.
public final class StaticFields implements Protocol<StaticFields.Bounds> {

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

    static int calls; // ! STATIC_MUTABLE
    private static String last = ""; // ! STATIC_MUTABLE
    static final int[] TABLE = {1, 2}; // ! STATIC_MUTABLE
    static final List<Integer> SEEN = new ArrayList<>(); // ! STATIC_MUTABLE
    static final Map<String, Integer> CACHE = Maps.newHashMap(); // ! STATIC_MUTABLE
    static final Set<Thread.State> STATES = EnumSet.noneOf(Thread.State.class); // ! STATIC_MUTABLE
    static final StringBuilder LOG = new StringBuilder(); // ! STATIC_MUTABLE
    static final Set<Integer> LATER;

    static {
        LATER = new HashSet<>(); // ! STATIC_MUTABLE
    }

    interface Shelf {
        List<String> BOOKS = new LinkedList<>(); // ! STATIC_MUTABLE
    }

    enum Gear {
        LOW,
        HIGH;
        int uses; // ! STATIC_MUTABLE
    }

    record Shift(Gear gear) implements Message {}
}
