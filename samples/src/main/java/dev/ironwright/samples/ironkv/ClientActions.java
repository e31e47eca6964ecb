package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.In;
import dev.ironwright.protocols.Local;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Receive;
import dev.ironwright.samples.ironkv.KvMessage.Delegate;
import dev.ironwright.samples.ironkv.KvMessage.GetRequest;
import dev.ironwright.samples.ironkv.KvMessage.Redirect;
import dev.ironwright.samples.ironkv.KvMessage.Reply;
import dev.ironwright.samples.ironkv.KvMessage.SetRequest;
import dev.ironwright.samples.ironkv.KvMessage.Shard;

import java.util.Optional;

/// What comes from outside: clients with their requests, and the administrator.
interface ClientActions {

    /// A client asks some host for the value of a key.
    record RequestGet(int key, HostId host, Bounds bounds) implements HostAction<Client> {
        @Override
        public Outcome<Client> step(Client self, Local at) {
            if (self.waiting().isPresent()) return skip("waits for an answer");
            if (self.gets() == bounds.gets()) return skip("has asked for enough");
            return new Client(
                            self.gets() + 1,
                            self.sets(),
                            self.redirects(),
                            self.waiting(),
                            self.sd())
                    .asking(new GetRequest(key), host);
        }
    }

    /// A client tells some host to give a key this value.
    record RequestSet(int key, @In("settings") Optional<Integer> value, HostId host, Bounds bounds)
            implements HostAction<Client> {
        @Override
        public Outcome<Client> step(Client self, Local at) {
            if (self.waiting().isPresent()) return skip("waits for an answer");
            if (self.sets() == bounds.sets()) return skip("has written enough");
            return new Client(
                            self.gets(),
                            self.sets() + 1,
                            self.redirects(),
                            self.waiting(),
                            self.sd())
                    .asking(new SetRequest(key, value), host);
        }
    }

    /// A client takes its answer, or goes to the host that it is told.
    record ReceiveAnswer(Bounds bounds) implements Receive<Client, Frame> {
        @Override
        public Outcome<Client> step(Client self, Packet<Frame> in, Local at) {
            if (!(in.message() instanceof SingleMessage message)) return skip("only answers count");
            if (!self.sd().isNext(in.source(), message)) return skip("not the next one");
            if (self.waiting().isEmpty()) return skip("waits for nothing");
            var ack = new Ack(message.seqno());
            return switch (message.m()) {
                case Reply _ -> to(self.answered(in.source())).send(in.source(), ack);
                case Redirect redirect when self.redirects() < bounds.redirects() ->
                        self.following(in, redirect).send(in.source(), ack);
                case Redirect _ -> skip("has followed enough redirects");
                case GetRequest _, SetRequest _, Shard _, Delegate _ -> skip("not for clients");
            };
        }
    }

    /// The administrator tells some host, whoever that is, to hand a range to another.
    record MoveRange(KeyRange range, @In("recipients") HostId recipient, HostId host, Bounds bounds)
            implements HostAction<Administrator> {
        @Override
        public Outcome<Administrator> step(Administrator self, Local at) {
            if (self.shards() == bounds.shards()) return skip("has moved enough");
            return new Administrator(self.shards() + 1, self.forgeries(), self.sd())
                    .sending(new Shard(range, recipient), host);
        }
    }

    /// The administrator sends a host what only hosts may send.
    record Forge(KeyRange range, HostId host, Bounds bounds) implements HostAction<Administrator> {
        @Override
        public Outcome<Administrator> step(Administrator self, Local at) {
            if (self.forgeries() == bounds.forgeries()) return skip("has forged enough");
            return new Administrator(self.shards(), self.forgeries() + 1, self.sd())
                    .sending(new Delegate(range, Hashtable.EMPTY), host);
        }
    }
}
