package dev.ironwright.invariants.induction;

import dev.ironwright.protocols.*;

/// A token goes round, over a network that may deliver it twice: a bug, unless it is numbered.
final class Ring implements Protocol<Ring.Bounds> {

    record Bounds(@Default("2") int hosts) {}

    record Host(boolean holds, @Range(min = 0, max = 1) int idle) {}

    record Pass() implements Message {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(Host.class, bounds.hosts(), at -> Outcome.to(new Host(at.index() == 0, 0)));
    }

    record Give() implements HostAction<Host> {
        @Override
        public Outcome<Host> step(Host self, Local at) {
            if (!self.holds) return skip("does not hold the token");
            return to(new Host(false, self.idle)).send(at.next(), new Pass());
        }
    }

    record Take() implements Receive<Host, Pass> {
        @Override
        public Outcome<Host> step(Host self, Packet<Pass> in, Local at) {
            return to(new Host(true, self.idle));
        }
    }

    record OneHolder(At<Host> one, At<Host> other) implements Invariant {
        @Override
        public boolean holds() {
            return one.id().equals(other.id()) || !(one.state().holds && other.state().holds);
        }
    }

    record Idle(At<Host> host) implements Invariant {
        @Override
        public boolean holds() {
            return host.state().idle == 0;
        }
    }

    record OneIsPassed(Packets<Pass> all) implements Invariant {
        @Override
        public boolean holds() {
            return all.size() <= 1;
        }
    }
}
