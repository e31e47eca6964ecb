package dev.ironwright.samples.viewstampedreplication;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.viewstampedreplication.ReplicationMessage.*;

import java.util.stream.Stream;

/// Section 5.2 of the paper: a replica that has missed something is sent it.
interface StateTransfer {

    /// A replica hears from a primary what it cannot do, because its log or its view is behind.
    record AskForState(Bounds bounds) implements Receive<Replica, FromPrimary> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<FromPrimary> in, Local at) {
            var news = in.message();
            if (!bounds.stateTransfer()) return skip("there is no state transfer");
            if (!self.isNormal()) return skip("takes part in no view");
            if (news.view() < self.view()) return skip("is in a later view");
            if (news.view() > self.view()) {
                return to(self).send(in.source(), new GetState(news.view(), self.commit()));
            }
            if (news.needs() <= self.opNumber()) return skip("has what this needs");
            return to(self).send(in.source(), new GetState(self.view(), self.opNumber()));
        }
    }

    /// A replica sends what another one lacks of the log of their view.
    record ReceiveGetState() implements Receive<Replica, GetState> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<GetState> in, Local at) {
            var ask = in.message();
            if (!self.isNormal()) return skip("takes part in no view");
            if (ask.view() != self.view()) return skip("is in another view");
            if (ask.after() >= self.opNumber()) return skip("has no more than that");
            var rest = self.log().subList(ask.after(), self.opNumber());
            return to(self).send(
                            in.source(),
                            new NewState(self.view(), ask.after(), rest, self.commit()));
        }
    }

    /// A replica takes what it was lacking. Coming from an earlier view it keeps only what was
    /// committed there; no sooner than now, since until now it may be asked for all that it has.
    record ReceiveNewState() implements Receive<Replica, NewState> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<NewState> in, Local at) {
            var state = in.message();
            if (!self.isNormal()) return skip("takes part in no view");
            if (state.view() < self.view()) return skip("is in a later view");
            int kept = state.view() == self.view() ? self.opNumber() : self.commit();
            if (state.after() != kept) return skip("does not follow on what it has");
            var log = Stream.concat(self.log().stream().limit(kept), state.rest().stream());
            return to(self.entering(state.view(), log.toList(), state.commit()));
        }
    }
}
