package models;

import dev.ironwright.protocols.*;

import java.util.function.*;

/// Equality by identity.
public final class EqualityByIdentity implements Protocol<EqualityByIdentity.Bounds> {

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

    static final class Name {
        final String text = "";
    }

    record Note(
            Name name, // ! IDENTITY_EQUALS
            Supplier<String> text, // ! IDENTITY_EQUALS
            Object anything)
            implements Message {}

    record Same(int n) implements Message {
        @Override
        public boolean equals(Object other) { // ! IDENTITY_EQUALS
            return this == other;
        }

        @Override
        public int hashCode() {
            return n;
        }
    }

    static final class Named {
        final String text = "";

        @Override
        public boolean equals(Object other) { // ! IDENTITY_EQUALS
            return super.equals(other);
        }

        @Override
        public int hashCode() { // ! IDENTITY_EQUALS
            return super.hashCode();
        }
    }
}
