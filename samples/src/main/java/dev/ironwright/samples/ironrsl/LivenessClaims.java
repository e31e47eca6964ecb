package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;

import java.util.List;

/// What must happen: IronFleet's liveness theorem, that every request is answered.
interface LivenessClaims {

    /// Whoever asks is answered.
    @When("answers")
    record EveryRequestIsAnswered(At<Client> client) implements LeadsTo {
        @Override
        public boolean from() {
            return client.state().seqno() > 0;
        }

        @Override
        public boolean to() {
            return client.state().answered().contains(client.state().seqno());
        }
    }

    /// Why that is so when the first leader has stopped: the others come to suspect it, tell each
    /// other, go on to the next view, and its leader has the request decided, executed and answered.
    @When("replacesTheLeader")
    record AnsweredByTheNextLeader(
            At<Client> client, Hosts<Replica> replicas, Packets<RslMessage> sent, Bounds bounds)
            implements Chain {
        @Override
        public List<Link> links() {
            var leader = replicas.all().get(1);
            return new ViewChange(client, leader, replicas.all().get(2), sent).links();
        }

        @Override
        public boolean reached() {
            return client.state().answered().contains(1);
        }
    }
}
