package dev.ironwright.invariants.induction;

import dev.ironwright.protocols.*;

/// Counts beyond what its type allows, unless an invariant keeps it from beginning there.
final class Leaving implements Protocol<Leaving.Bounds> {

    record Bounds() {}

    record Counter(@Range(min = 0, max = 5) int count) {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup().hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)));
    }

    record CountByTwo() implements HostAction<Counter> {
        @Override
        public Outcome<Counter> step(Counter self, Local at) {
            if (self.count == 4) return skip("is done");
            return to(new Counter(self.count + 2));
        }
    }

    record Small(At<Counter> counter) implements Invariant {
        @Override
        public boolean holds() {
            return counter.state().count <= 5;
        }
    }

    record Even(At<Counter> counter) implements Invariant {
        @Override
        public boolean holds() {
            return counter.state().count % 2 == 0;
        }
    }
}
