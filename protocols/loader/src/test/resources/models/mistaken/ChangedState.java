package models;

import dev.ironwright.protocols.*;

import java.util.*;

/// A step that changes its state.
public final class ChangedState implements Protocol<ChangedState.Bounds> {

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

    record Log(List<Integer> entries, Set<Integer> seen) {}

    record Append() implements HostAction<Log> {
        public Outcome<Log> step(Log self, Local at) {
            self.entries.add(1); // ! MUTABLE_STATE
            self.seen().clear(); // ! MUTABLE_STATE
            return stay();
        }
    }
}
