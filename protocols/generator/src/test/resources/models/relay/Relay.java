package relay;

import dev.ironwright.protocols.Default;
import dev.ironwright.protocols.Final;
import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Network;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Protocol;
import dev.ironwright.protocols.Setup;

/// A baton goes round the stations, which count its laps; a model in several files.
public final class Relay implements Protocol<Relay.Bounds>, Running, Watching {

    public record Bounds(@Default("3") int stations, @Default("2") int laps) {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(
                        Station.class,
                        bounds.stations(),
                        at -> Outcome.to(Station.starting(at.index() == 0)))
                .over(Network.UNORDERED);
    }

    record Over(At<Station> station) implements Final {
        @Override
        public boolean holds() {
            return true;
        }
    }
}
