package dev.ironwright.samples.viewstampedreplication;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.viewstampedreplication.ReplicationMessage.*;

/// Section 4.1 of the paper: requests are ordered by the primary and executed when a quorum has
/// them.
interface NormalOperation {

    /// A client has its reply and makes its next request.
    record AskNext(Bounds bounds) implements Receive<Client, Reply> {
        @Override
        public Outcome<Client> step(Client self, Packet<Reply> in, Local at) {
            if (in.message().operation().request() != self.request()) {
                return skip("is not waiting for this reply");
            }
            if (self.request() == bounds.requests()) return skip("has no request left");
            int next = self.request() + 1;
            return to(new Client(next))
                    .broadcast(
                            at.hosts(Replica.class), new Request(new Operation(at.self(), next)));
        }
    }

    /// The primary appends a request that its client table does not have, and has it prepared.
    record ReceiveRequest(Bounds bounds) implements Receive<Replica, Request> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<Request> in, Local at) {
            var operation = in.message().operation();
            if (!bounds.leads(self, at.self())) return skip("is not the primary of a view");
            if (self.hasSeen(operation)) return skip("has seen this request, or a later one");
            var next = self.appending(operation);
            return to(next).broadcast(
                            at.peers(),
                            new Prepare(self.view(), operation, next.opNumber(), self.commit()));
        }
    }

    /// A backup appends what comes next, and says so. What it has, it says again.
    record ReceivePrepare() implements Receive<Replica, Prepare> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<Prepare> in, Local at) {
            var prepare = in.message();
            if (!self.isNormal()) return skip("takes part in no view");
            if (prepare.view() != self.view()) return skip("is in another view");
            if (prepare.needs() > self.opNumber()) return skip("lacks earlier operations");
            if (prepare.opNumber() <= self.opNumber()) {
                return to(self).send(in.source(), new PrepareOk(self.view(), self.opNumber()));
            }
            return to(self.appending(prepare.operation()).committing(prepare.commit()))
                    .send(in.source(), new PrepareOk(self.view(), prepare.opNumber()));
        }
    }

    /// The primary executes the next operation when f backups have it, and replies. It tells the
    /// backups at once, as if there were no other request to tell them with.
    record CommitNext(Bounds bounds) implements ReadInbox<Replica, PrepareOk> {
        @Override
        public Outcome<Replica> step(Replica self, Inbox<PrepareOk> in, Local at) {
            if (!bounds.leads(self, at.self())) return skip("is not the primary of a view");
            if (self.commit() == self.opNumber()) return skip("has executed its whole log");
            int next = self.commit() + 1;
            var backups = in.sources(ok -> ok.view() == self.view() && ok.opNumber() >= next);
            if (backups.size() < bounds.f()) return skip("too few backups have the operation");
            var operation = self.operation(next);
            return to(self.committing(next))
                    .broadcast(at.peers(), new Commit(self.view(), next))
                    .send(operation.client(), new Reply(self.view(), operation, next));
        }
    }

    /// A backup executes what it is told to be committed.
    record ReceiveCommit() implements Receive<Replica, Commit> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<Commit> in, Local at) {
            var commit = in.message();
            if (!self.isNormal()) return skip("takes part in no view");
            if (commit.view() != self.view()) return skip("is in another view");
            if (commit.commit() <= self.commit()) return skip("has executed this");
            if (commit.needs() > self.opNumber()) return skip("lacks some of these operations");
            return to(self.committing(commit.commit()));
        }
    }
}
