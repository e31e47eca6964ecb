package dev.ironwright.samples.viewstampedreplication;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.viewstampedreplication.ReplicationMessage.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Section 4.2 of the paper: the next primary takes over with the log of the last view.
interface ViewChanges {

    /// A replica waits in vain, for the primary or for the view to begin.
    record SuspectPrimary(Bounds bounds) implements HostAction<Replica> {
        @Override
        public Outcome<Replica> step(Replica self, Local at) {
            if (self.isRecovering()) return skip("is recovering");
            if (bounds.leads(self, at.self())) return skip("is the primary itself");
            if (self.view() == bounds.lastView()) return skip("this is the last view");
            int next = self.view() + 1;
            return to(self.changingTo(next)).broadcast(at.peers(), new StartViewChange(next));
        }
    }

    /// A replica hears of a later view that others want, and wants it too.
    record JoinViewChange() implements Receive<Replica, ToNewView> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<ToNewView> in, Local at) {
            int next = in.message().view();
            if (self.isRecovering()) return skip("is recovering");
            if (next <= self.view()) return skip("has come to this view, or a later one");
            return to(self.changingTo(next)).broadcast(at.peers(), new StartViewChange(next));
        }
    }

    /// With f others wanting the view, a replica sends its log to the next primary, which may be
    /// itself.
    record SendDoViewChange(Bounds bounds) implements ReadInbox<Replica, StartViewChange> {
        @Override
        public Outcome<Replica> step(Replica self, Inbox<StartViewChange> in, Local at) {
            if (self.status() != Status.VIEW_CHANGE) return skip("is not changing views");
            var others = in.sources(start -> start.view() == self.view());
            if (others.size() < bounds.f()) return skip("too few others want this view");
            return to(self).send(
                            bounds.primary(self.view()),
                            new DoViewChange(
                                    self.view(), self.log(), self.lastNormal(), self.commit()));
        }
    }

    /// The next primary has the logs of f+1 replicas. It begins the view with the best of them,
    /// and replies to the clients of what it had not executed.
    record BeginView(Bounds bounds) implements ReadInbox<Replica, DoViewChange> {
        @Override
        public Outcome<Replica> step(Replica self, Inbox<DoViewChange> in, Local at) {
            if (self.status() != Status.VIEW_CHANGE) return skip("is not changing views");
            if (!bounds.primary(self.view()).equals(at.self())) return skip("does not lead it");
            var sent = in.stream().filter(it -> it.message().view() == self.view()).toList();
            var quorums = quorums(sent, bounds.f() + 1);
            if (quorums.isEmpty()) return skip("too few have sent their logs");
            return oneOf(
                    quorums.stream()
                            .map(quorum -> begun(self, quorum))
                            .distinct()
                            .map(next -> answering(self, next, at))
                            .toList());
        }

        private static Replica begun(Replica self, List<DoViewChange> quorum) {
            var best =
                    quorum.stream()
                            .max(
                                    Comparator.comparingInt(DoViewChange::lastNormal)
                                            .thenComparingInt(it -> it.log().size()))
                            .orElseThrow();
            int commit = quorum.stream().mapToInt(DoViewChange::commit).max().orElseThrow();
            return self.entering(self.view(), best.log(), commit);
        }

        private static Outcome.Move<Replica> answering(Replica self, Replica next, Local at) {
            var start = new StartView(next.view(), next.log(), next.commit());
            var move = Outcome.to(next).broadcast(at.peers(), start);
            for (int done = self.commit() + 1; done <= next.executed(); done++) {
                var operation = next.operation(done);
                move = move.send(operation.client(), new Reply(next.view(), operation, done));
            }
            return move;
        }

        /// What any so many different replicas have sent.
        private static List<List<DoViewChange>> quorums(List<Packet<DoViewChange>> sent, int size) {
            if (size == 0) return List.of(List.of());
            var all = new ArrayList<List<DoViewChange>>();
            for (int i = 0; i < sent.size(); i++) {
                var first = sent.get(i);
                var later =
                        sent.subList(i + 1, sent.size()).stream()
                                .filter(it -> !it.source().equals(first.source()))
                                .toList();
                for (var rest : quorums(later, size - 1)) {
                    var quorum = new ArrayList<>(rest);
                    quorum.add(first.message());
                    all.add(quorum);
                }
            }
            return all;
        }
    }

    /// A replica takes the log with which a view begins, and has prepared what is in it.
    record ReceiveStartView() implements Receive<Replica, StartView> {
        @Override
        public Outcome<Replica> step(Replica self, Packet<StartView> in, Local at) {
            var start = in.message();
            if (self.isRecovering()) return skip("is recovering");
            if (start.view() < self.view()) return skip("has come to a later view");
            if (start.view() == self.lastNormal()) return skip("has taken part in this view");
            var move = to(self.entering(start.view(), start.log(), start.commit()));
            if (start.commit() == start.log().size()) return move;
            return move.send(in.source(), new PrepareOk(start.view(), start.log().size()));
        }
    }
}
