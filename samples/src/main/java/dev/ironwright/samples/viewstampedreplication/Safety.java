package dev.ironwright.samples.viewstampedreplication;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.viewstampedreplication.ReplicationMessage.*;

import java.util.Optional;
import java.util.stream.StreamSupport;

/// What is true in every state.
interface Safety {

    /// Replicas agree on what they have executed, and in which order.
    record CommittedPrefixAgrees(At<Replica> one, At<Replica> other) implements Invariant {
        @Override
        public boolean holds() {
            int both = Math.min(one.state().commit(), other.state().commit());
            return one.state().agreesWith(other.state(), both);
        }
    }

    /// What a client was told of is in the log of every later view, with the same op-number.
    record CommittedSurvives(Packet<Reply> reply, Packet<StartView> start) implements Invariant {
        @Override
        public boolean holds() {
            var told = reply.message();
            var log = start.message().log();
            return start.message().view() <= told.view()
                    || told.result() <= log.size()
                            && log.get(told.result() - 1).equals(told.operation());
        }
    }

    /// A view begins once, with one log, and one replica leads it.
    record OnePrimaryPerView(Packet<StartView> one, Packet<StartView> other) implements Invariant {
        @Override
        public boolean holds() {
            return one.message().view() != other.message().view()
                    || one.source().equals(other.source()) && one.message().equals(other.message());
        }
    }

    /// A viewstamp, which is a view and an op-number, names one operation.
    record ViewstampIsUnique(Packet<Prepare> one, Packet<Prepare> other) implements Invariant {
        @Override
        public boolean holds() {
            return one.message().view() != other.message().view()
                    || one.message().opNumber() != other.message().opNumber()
                    || one.message().operation().equals(other.message().operation());
        }
    }

    /// Those who come out of the same view have the same log, as far as they have any.
    record LogsOfAViewAgree(At<Replica> one, At<Replica> other) implements Invariant {
        @Override
        public boolean holds() {
            var mine = one.state();
            var yours = other.state();
            return mine.isRecovering()
                    || yours.isRecovering()
                    || mine.lastNormal() != yours.lastNormal()
                    || mine.agreesWith(yours, Math.min(mine.opNumber(), yours.opNumber()));
        }
    }

    /// The log of a replica starts with the one with which its view began.
    record KeepsTheLogOfItsView(At<Replica> replica, Packet<StartView> start) implements Invariant {
        @Override
        public boolean holds() {
            var first = start.message().log();
            var state = replica.state();
            return state.isRecovering()
                    || state.lastNormal() != start.message().view()
                    || first.size() <= state.opNumber()
                            && state.log().subList(0, first.size()).equals(first);
        }
    }

    /// What a replica knows to be committed is in its log.
    record CommitWithinLog(At<Replica> replica) implements Invariant {
        @Override
        public boolean holds() {
            return replica.state().commit() <= replica.state().opNumber();
        }
    }

    /// An operation is executed once, and has one place: two replies about one of them tell the
    /// same place, and two about one place tell of the same operation.
    record RepliesAgree(Packet<Reply> one, Packet<Reply> other) implements Invariant {
        @Override
        public boolean holds() {
            return one.message().operation().equals(other.message().operation())
                    == (one.message().result() == other.message().result());
        }
    }

    /// Whoever was replied to had asked.
    record ReplyWasAskedFor(Packet<Reply> reply) implements Witnessed<Packet<Request>> {
        @Override
        public Optional<Packet<Request>> witness(Iterable<Packet<Request>> requests) {
            return StreamSupport.stream(requests.spliterator(), false)
                    .filter(it -> it.source().equals(reply.destination()))
                    .filter(it -> it.message().operation().equals(reply.message().operation()))
                    .findFirst();
        }
    }

    /// What a client was told of was prepared by f backups in one view, that of the reply or an
    /// earlier one.
    record ReplyIsJustified(Packet<Reply> reply, Bounds bounds)
            implements Witnessed<Packet<PrepareOk>> {
        @Override
        public Optional<Packet<PrepareOk>> witness(Iterable<Packet<PrepareOk>> oks) {
            return StreamSupport.stream(oks.spliterator(), false)
                    .filter(ok -> ok.message().view() <= reply.message().view())
                    .filter(ok -> backups(ok.message().view(), oks) >= bounds.f())
                    .findFirst();
        }

        private long backups(int view, Iterable<Packet<PrepareOk>> oks) {
            return StreamSupport.stream(oks.spliterator(), false)
                    .filter(ok -> ok.message().view() == view)
                    .filter(ok -> ok.message().opNumber() >= reply.message().result())
                    .map(Packet::source)
                    .distinct()
                    .count();
        }
    }

    /// Whoever has said that it has prepared an operation has it still, or is in a later view, or
    /// has lost it and does not count until it is recovered.
    record PrepareOkIsKept(Packet<PrepareOk> ok, At<Replica> replica) implements Invariant {
        @Override
        public boolean holds() {
            var state = replica.state();
            return !ok.source().equals(replica.id())
                    || state.isRecovering()
                    || state.view() > ok.message().view()
                    || state.view() == ok.message().view()
                            && state.opNumber() >= ok.message().opNumber();
        }
    }

    /// Whoever has sent its log for a view takes part in none before it, also after a crash.
    record DoViewChangeIsKept(Packet<DoViewChange> sent, At<Replica> replica) implements Invariant {
        @Override
        public boolean holds() {
            var state = replica.state();
            return !sent.source().equals(replica.id())
                    || state.isRecovering()
                    || state.view() >= sent.message().view();
        }
    }

    /// A replica that is recovering has nothing to offer and takes part in nothing until it is
    /// back to normal.
    record RecoveringTakesNoPart(Change<Replica> replica) implements StepInvariant {
        @Override
        public boolean holds() {
            var after = replica.after();
            return !replica.before().isRecovering()
                    || after.isNormal()
                    || after.equals(replica.before())
                    || after.nonce() > replica.before().nonce();
        }
    }

    /// A replica goes back to an earlier view, or forgets what it has executed, only in a crash.
    record OnlyCrashesForget(Change<Replica> replica) implements StepInvariant {
        @Override
        public boolean holds() {
            var before = replica.before();
            var after = replica.after();
            return after.nonce() > before.nonce()
                    || after.view() >= before.view() && after.commit() >= before.commit();
        }
    }
}
