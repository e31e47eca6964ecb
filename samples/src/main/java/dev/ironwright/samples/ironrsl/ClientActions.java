package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;
import dev.ironwright.samples.ironrsl.RslMessage.*;

/// What clients do: anything that they may, since nothing relies on them.
public interface ClientActions {

    /// A client sends its next request to the replicas that it knows.
    record SendRequest(Bounds bounds) implements HostAction<Client> {
        @Override
        public Outcome<Client> step(Client self, Local at) {
            if (self.seqno() >= bounds.requests()) return skip("bounds: has no request left");
            int seqno = self.seqno() + 1;
            var request = bounds.application().request(at.index(), seqno);
            var known =
                    at.hosts(Replica.class).stream()
                            .filter(replica -> bounds.isContact(replica.index(), seqno))
                            .toList();
            return to(self.asking()).broadcast(known, new MessageRequest(seqno, request));
        }
    }

    /// A client hears a reply.
    record ReceiveReply(Bounds bounds) implements Receive<Client, MessageReply> {
        @Override
        public Outcome<Client> step(Client self, Packet<MessageReply> in, Local at) {
            int seqno = in.message().seqno();
            if (!bounds.clientsListen()) return skip("bounds: clients do not listen");
            if (self.answered().contains(seqno)) return skip("has an answer");
            return to(self.hearing(seqno));
        }
    }
}
