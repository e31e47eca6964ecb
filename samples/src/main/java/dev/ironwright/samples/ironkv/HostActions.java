package dev.ironwright.samples.ironkv;

import dev.ironwright.protocols.HostAction;
import dev.ironwright.protocols.Local;
import dev.ironwright.protocols.Outcome;
import dev.ironwright.protocols.Packet;
import dev.ironwright.protocols.Receive;
import dev.ironwright.samples.ironkv.Scheduler.Turn;

import java.util.Optional;

/// The three actions of a host.
interface HostActions {

    /// A host takes a message that it has waited for, and says so; or an acknowledgement.
    record ReceivePacket(Bounds bounds) implements Receive<Host, Frame> {
        @Override
        public Outcome<Host> step(Host self, Packet<Frame> in, Local at) {
            if (!bounds.scheduler().allows(self.turn(), Turn.RECEIVE)) return skip("not its turn");
            var host = self.with(bounds.scheduler().after(self.turn()));
            if (self.receivedPacket().isPresent()) {
                return host.equals(self) ? skip("has a message to process first") : to(host);
            }
            return switch (in.message()) {
                case Ack ack when !bounds.acks() -> skip("acknowledgements are lost here");
                case Ack ack -> to(host.with(self.sd().acknowledged(in.source(), ack)));
                case SingleMessage message ->
                        receive(host, new Packet<>(in.source(), in.destination(), message));
            };
        }

        private Outcome<Host> receive(Host host, Packet<SingleMessage> in) {
            var sd = host.sd();
            var message = in.message();
            var ack = new Ack(message.seqno());
            if (sd.isNext(in.source(), message)) {
                return to(host.with(sd.receiving(in.source())).with(Optional.of(in)))
                        .send(in.source(), ack);
            }
            if (sd.isDuplicate(in.source(), message)) return to(host).send(in.source(), ack);
            return bounds.scheduler() == Scheduler.FREE
                    ? skip("messages before it are missing")
                    : to(host);
        }
    }

    /// A host finds nothing to receive and goes on.
    record TimeoutReceive(Bounds bounds) implements HostAction<Host> {
        @Override
        public Outcome<Host> step(Host self, Local at) {
            if (bounds.scheduler() == Scheduler.FREE) return skip("does what it likes anyway");
            if (!bounds.scheduler().allows(self.turn(), Turn.RECEIVE)) return skip("not its turn");
            return to(self.with(bounds.scheduler().after(self.turn())));
        }
    }

    /// A host does what the message says that it has taken.
    record ProcessReceivedPacket(Bounds bounds) implements HostAction<Host> {
        @Override
        public Outcome<Host> step(Host self, Local at) {
            if (!bounds.scheduler().allows(self.turn(), Turn.PROCESS)) return skip("not its turn");
            var host = self.with(bounds.scheduler().after(self.turn()));
            var received = self.receivedPacket();
            if (received.isEmpty()) {
                return host.equals(self) ? skip("has taken no message") : to(host);
            }
            var processing = new Processing(host, received.get(), at, bounds);
            if (!processing.shouldProcess()) {
                return host.equals(self) ? skip("has no room for more delegations") : to(host);
            }
            return oneOf(processing.moves());
        }
    }

    /// A host counts its rounds, and every so often sends again what is not acknowledged.
    record NoReceive(Bounds bounds) implements HostAction<Host> {
        @Override
        public Outcome<Host> step(Host self, Local at) {
            if (!bounds.scheduler().allows(self.turn(), Turn.RESEND)) return skip("not its turn");
            int count = (self.turn().resendCount() + 1) % bounds.resendEvery();
            var next = bounds.scheduler().after(self.turn());
            var host = to(self.with(new Turn(next.nextActionIndex(), count)));
            if (count != 0) return host;
            for (var message : self.sd().unAcked()) {
                host = host.send(message.dst(), message);
            }
            return host;
        }
    }
}
