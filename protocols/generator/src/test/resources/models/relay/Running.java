package relay;

import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.Local;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Receive;
import relay.Counter.Parity;
import relay.RelayMessage.Baton;

/// What stations do.
interface Running {

    int FIRST_LAP = 1;

    /// Whether somebody who has had it so often may run again.
    static boolean mayRun(Counter counter, Relay.Bounds bounds) {
        return counter.laps() < bounds.laps();
    }

    /// The station with the baton runs to the next one.
    record Run(Relay.Bounds bounds) implements HostAction<Station> {
        @Override
        public Outcome<Station> step(Station self, Local at) {
            if (!self.hasBaton()) return skip("has no baton");
            if (!Running.mayRun(self.counter(), bounds)) return skip("is tired");
            var ran = self.counter().counting(1);
            var parity = ran.laps() == FIRST_LAP ? Parity.ODD : ran.parity();
            return to(new Station(false, ran)).send(at.next(), new Baton(parity));
        }
    }

    /// The next one takes it.
    record Take() implements Receive<Station, Baton> {
        @Override
        public Outcome<Station> step(Station self, Packet<Baton> in, Local at) {
            return to(self.taking(in.message().parity()));
        }
    }
}
