package dev.ironwright.samples.viewstampedreplication;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.viewstampedreplication.ReplicationMessage.*;

import java.util.Optional;

/// Section 4.3 of the paper: a replica that has lost its state gets it back from the others.
interface CrashRecovery {

    /// A replica loses its state and starts again. One that does not start again is one whose
    /// packets are never delivered.
    record Crash(Bounds bounds) implements HostAction<Replica> {
        @Override
        public Outcome<Replica> step(Replica self, Local at) {
            if (self.nonce() == bounds.crashes()) return skip("no more crashes are allowed");
            return to(self.crashed()).broadcast(at.peers(), new Recovery(self.nonce() + 1));
        }
    }

    /// A replica that takes part in a view says in which, and what it knows if it is the primary.
    record ReceiveRecovery(Bounds bounds) implements Receive<Replica, Recovery> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<Recovery> in, Local at) {
            if (!self.isNormal()) return skip("takes part in no view");
            var known =
                    bounds.leads(self, at.self())
                            ? Optional.of(new Known(self.log(), self.commit()))
                            : Optional.<Known>empty();
            return to(self).send(
                            in.source(),
                            new RecoveryResponse(self.view(), in.message().nonce(), known));
        }
    }

    /// A replica has heard from f+1 others, and from the primary of the latest view among theirs.
    record Recover(Bounds bounds) implements ReadInbox<Replica, RecoveryResponse> {
        @Override
        public Outcome<Replica> step(Replica self, Inbox<RecoveryResponse> in, Local at) {
            if (!self.isRecovering()) return skip("is not recovering");
            var states =
                    in.messages()
                            .filter(it -> it.nonce() == self.nonce())
                            .filter(it -> isLatest(it, in))
                            .flatMap(
                                    it -> it.known().stream().map(known -> taking(self, it, known)))
                            .distinct()
                            .toList();
            if (states.isEmpty()) return skip("has not heard from f+1 and their primary");
            return oneOf(states.stream().map(Outcome::to).toList());
        }

        /// Whether a quorum has answered of which nobody was in a later view.
        private boolean isLatest(RecoveryResponse latest, Inbox<RecoveryResponse> in) {
            var quorum =
                    in.sources(it -> it.nonce() == latest.nonce() && it.view() <= latest.view());
            return quorum.size() > bounds.f();
        }

        private static Replica taking(Replica self, RecoveryResponse from, Known known) {
            return self.entering(from.view(), known.log(), known.commit());
        }
    }
}
