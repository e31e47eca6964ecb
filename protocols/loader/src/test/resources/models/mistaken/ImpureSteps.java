package models;

import static java.lang.Math.random;
import static java.lang.System.*;

import dev.ironwright.protocols.*;

import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.function.Supplier;

/// Clocks, randomness, threads, input and output.
public final class ImpureSteps implements Protocol<ImpureSteps.Bounds> {

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

    record Impure() implements HostAction<Host> {
        public Outcome<Host> step(Host self, Local at) {
            long a = System.currentTimeMillis(); // ! IMPURE
            long b = nanoTime(); // ! IMPURE
            double c = Math.random() + 1; // ! IMPURE
            double d = random(); // ! IMPURE
            var e = Instant.now(); // ! IMPURE
            var f = java.time.LocalDate.now(); // ! IMPURE
            var g = new Random(7); // ! IMPURE
            var h = java.util.concurrent.ThreadLocalRandom.current(); // ! IMPURE
            Supplier<UUID> i = UUID::randomUUID; // ! IMPURE
            Supplier<Random> j = Random::new; // ! IMPURE
            Collections.shuffle(new ArrayList<>(List.of(1))); // ! IMPURE
            new Thread(() -> {}).start(); // ! IMPURE
            Thread.yield(); // ! IMPURE
            System.out.println(self); // ! IMPURE
            out.println(self); // ! IMPURE
            IO.println(self); // ! IMPURE
            var k = Files.exists(Path.of("x")); // ! IMPURE // ! IMPURE
            var l = System.identityHashCode(self); // ! IMPURE
            if (self.n > 9) exit(1); // ! IMPURE
            return skip("n=" + getenv("N")); // ! IMPURE
        }
    }

    record Late(At<Host> host) implements Invariant {
        public boolean holds() {
            return new Date().getTime() > host.state().n(); // ! IMPURE
        }
    }

    static class Dice extends Random {} // ! IMPURE
}
