package dev.ironwright.invariants.induction;

import dev.ironwright.protocols.*;

/// Counts without a limit that its type would know.
final class Unlimited implements Protocol<Unlimited.Bounds> {

    record Bounds() {}

    record Counter(int count) {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup().hosts(Counter.class, 1, _ -> Outcome.to(new Counter(0)));
    }

    record Count() implements HostAction<Counter> {
        @Override
        public Outcome<Counter> step(Counter self, Local at) {
            return to(new Counter(self.count + 1));
        }
    }

    record Positive(At<Counter> counter) implements Invariant {
        @Override
        public boolean holds() {
            return counter.state().count >= 0;
        }
    }
}
