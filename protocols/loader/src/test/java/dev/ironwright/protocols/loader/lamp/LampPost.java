package dev.ironwright.protocols.loader.lamp;

import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Default;
import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.Invariant;
import dev.ironwright.protocols.Local;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Protocol;
import dev.ironwright.protocols.Setup;

/// Lamps that are lit once, each by itself, e.g. at dusk;
/// nobody puts one out. They burn until the end.
public final class LampPost implements Protocol<LampPost.Bounds> {

    /// How many lamps there are.
    public record Bounds(@Default("2") int lamps) {}

    /// A lamp.
    ///
    /// @param lit true when it burns
    public record Lamp(boolean lit, Glow glow) {}

    public enum Glow {
        DARK,
        BRIGHT
    }

    /// A lamp is lit.
    public record Light() implements HostAction<Lamp> {

        @Override
        public Outcome<Lamp> step(Lamp self, Local at) {
            if (self.lit) {
                return skip("burns already");
            }
            return to(new Lamp(true, Glow.BRIGHT));
        }
    }

    /// A lamp that is lit glows.
    public record LitGlows(At<Lamp> lamp) implements Invariant {

        @Override
        public boolean holds() {
            return lamp.state().lit() == (lamp.state().glow() == Glow.BRIGHT);
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(Lamp.class, bounds.lamps(), _ -> Outcome.to(new Lamp(false, Glow.DARK)));
    }
}
