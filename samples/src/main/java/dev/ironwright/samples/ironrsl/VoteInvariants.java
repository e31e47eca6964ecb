package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.ironrsl.IronRsl.Bounds;
import dev.ironwright.samples.ironrsl.RslMessage.*;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// What proposals, promises and votes say of each other. IronFleet's lemmas, by name.
public interface VoteInvariants {

    /// An acceptor has not voted in a ballot that it does not take part in yet.
    record CurrentVoteDoesNotExceedMaxBal(At<Replica> acceptor, int opn) implements Invariant {
        @Override
        public boolean holds() {
            var state = acceptor.state().acceptor();
            return voteOf(acceptor, opn).stream()
                    .allMatch(vote -> vote.maxValueBal().isAtMost(state.maxBal()));
        }
    }

    /// One leader proposes one batch for a slot in a ballot.
    record Messages2aFromSameBallotAndOperationMatch(Packet<Message2a> one, Packet<Message2a> other)
            implements Invariant {
        @Override
        public boolean holds() {
            return !one.message().bal().equals(other.message().bal())
                    || one.message().opn() != other.message().opn()
                    || one.message().val().equals(other.message().val());
        }
    }

    /// A quorum's 1b's permit a 2a: none of them tells of a vote, or the newest is for its batch.
    record Message2aHas1bQuorumPermittingIt(
            Packet<Message2a> sent, Packets<Message1b> promises, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            var proposal = sent.message();
            var about =
                    promises.stream()
                            .filter(promise -> promise.destination().equals(sent.source()))
                            .map(Packet::message)
                            .filter(promise -> promise.bal().equals(proposal.bal()))
                            .filter(promise -> promise.logTruncationPoint() <= proposal.opn())
                            .toList();
            return permittedByNoVote(about, proposal) || permittedByNewest(about, proposal);
        }

        private boolean permittedByNoVote(List<Message1b> about, Message2a proposal) {
            return about.stream().filter(it -> voteOf(it, proposal.opn()).isEmpty()).count()
                    >= bounds.quorum();
        }

        /// The quorum has a vote for the batch, and otherwise no vote that is newer.
        private boolean permittedByNewest(List<Message1b> about, Message2a proposal) {
            return about.stream()
                    .flatMap(promise -> voteOf(promise, proposal.opn()).stream())
                    .filter(vote -> vote.maxVal().equals(proposal.val()))
                    .anyMatch(newest -> notNewer(about, proposal, newest) >= bounds.quorum());
        }

        private static long notNewer(List<Message1b> about, Message2a proposal, Vote newest) {
            return about.stream()
                    .filter(promise ->
                            voteOf(promise, proposal.opn()).stream()
                                    .allMatch(
                                            it -> it.maxValueBal().isAtMost(newest.maxValueBal())))
                    .count();
        }
    }

    /// A vote that an acceptor keeps is for a batch that was proposed.
    record VoteWithOpnImplies2aSent(At<Replica> acceptor, int opn, Packets<Message2a> sent)
            implements Invariant {
        @Override
        public boolean holds() {
            return voteOf(acceptor, opn).stream().allMatch(vote -> proposed(sent, opn, vote));
        }
    }

    /// A vote is for a batch that was proposed.
    record Message2bHasCorresponding2aMessage(Packet<Message2b> vote)
            implements Witnessed<Packet<Message2a>> {
        @Override
        public Optional<Packet<Message2a>> witness(Iterable<Packet<Message2a>> sent) {
            var cast = vote.message();
            var proposal = new Message2a(cast.bal(), cast.opn(), cast.val());
            return StreamSupport.stream(sent.spliterator(), false)
                    .filter(packet -> packet.message().equals(proposal))
                    .findFirst();
        }
    }

    /// Who has voted for a slot remembers it, or a newer vote, while the slot is in its log.
    record Message2bImplicationsForAcceptorState(Packet<Message2b> sent, At<Replica> sender)
            implements Conjunction {
        @Override
        public List<Part> parts() {
            boolean own = sent.source().equals(sender.id());
            var acceptor = sender.state().acceptor();
            var cast = sent.message();
            boolean logged = cast.opn() >= acceptor.logTruncationPoint();
            return List.of(
                    implies(
                            "it takes part in the ballot",
                            own,
                            () -> cast.bal().isAtMost(acceptor.maxBal())),
                    implies("it keeps a vote as new", own && logged, () -> remembers(cast)));
        }

        private boolean remembers(Message2b cast) {
            return voteOf(sender, cast.opn()).filter(kept -> isAsNew(kept, cast)).isPresent();
        }

        private static boolean isAsNew(Vote kept, Message2b cast) {
            return cast.bal().isBefore(kept.maxValueBal())
                    || cast.bal().equals(kept.maxValueBal()) && cast.val().equals(kept.maxVal());
        }
    }

    /// Voting again in the same ballot does not change the vote.
    record ActionThatOverwritesVoteWithSameBallotDoesntChangeValue(Change<Replica> acceptor)
            implements StepInvariant {
        @Override
        public boolean holds() {
            var before = acceptor.before().acceptor().votes();
            var after = acceptor.after().acceptor().votes();
            return before.equals(after)
                    || before.entrySet().stream()
                            .allMatch(it -> unchanged(it.getValue(), after.get(it.getKey())));
        }

        private static boolean unchanged(Vote before, @Nullable Vote after) {
            return after == null
                    || !before.maxValueBal().equals(after.maxValueBal())
                    || before.maxVal().equals(after.maxVal());
        }
    }

    /// Who has promised keeps the vote that it told of, or has voted in that ballot or a newer one.
    record Message1bImplicationsForAcceptorState(
            Packet<Message1b> sent, At<Replica> sender, int opn) implements Invariant {
        @Override
        public boolean holds() {
            if (!sent.source().equals(sender.id())) return true;
            var acceptor = sender.state().acceptor();
            var bal = sent.message().bal();
            var now = voteOf(sender, opn);
            return bal.isAtMost(acceptor.maxBal())
                    && (opn < acceptor.logTruncationPoint()
                            || now.equals(voteOf(sent.message(), opn))
                            || now.filter(vote -> bal.isAtMost(vote.maxValueBal())).isPresent());
        }
    }

    /// Who told of no vote for a slot votes for it in that ballot or a newer one, if at all.
    record Message1bWithoutOpnImplicationsFor2b(Packet<Message1b> promise, Packet<Message2b> vote)
            implements Invariant {
        @Override
        public boolean holds() {
            var cast = vote.message();
            return !promise.source().equals(vote.source())
                    || cast.opn() < promise.message().logTruncationPoint()
                    || voteOf(promise.message(), cast.opn()).isPresent()
                    || promise.message().bal().isAtMost(cast.bal());
        }
    }

    /// Who told of a vote for a slot told of its newest one before that ballot.
    record Message1bWithOpnImplicationsFor2b(Packet<Message1b> promise, Packet<Message2b> vote)
            implements Invariant {
        @Override
        public boolean holds() {
            var cast = vote.message();
            var told = voteOf(promise.message(), cast.opn());
            return !promise.source().equals(vote.source())
                    || told.isEmpty()
                    || promise.message().bal().isAtMost(cast.bal())
                    || cast.bal().isBefore(told.get().maxValueBal())
                    || told.get().equals(new Vote(cast.bal(), cast.val()));
        }
    }

    /// A promise tells of votes in older ballots.
    record Vote1bMessageIsFromEarlierBallot(Packet<Message1b> promise) implements Invariant {
        @Override
        public boolean holds() {
            return promise.message().votes().values().stream()
                    .allMatch(vote -> vote.maxValueBal().isBefore(promise.message().bal()));
        }
    }

    /// A promise tells of votes for batches that were proposed.
    record Message1bWithOpnImplies2aSent(Packet<Message1b> promise, Packets<Message2a> sent)
            implements Invariant {
        @Override
        public boolean holds() {
            return promise.message().votes().entrySet().stream()
                    .allMatch(it -> proposed(sent, it.getKey(), it.getValue()));
        }
    }

    /// What is proposed for a slot after a batch was chosen is that batch.
    record ChosenQuorumAnd2aFromLaterBallotMatchValues(
            Packets<Message2b> votes, Packet<Message2a> sent, Bounds bounds) implements Invariant {
        @Override
        public boolean holds() {
            var later = sent.message();
            return QuorumOf2bs.among(votes, bounds.quorum())
                    .map(QuorumOf2bs::vote)
                    .filter(chosen -> chosen.opn() == later.opn())
                    .filter(chosen -> chosen.bal().isBefore(later.bal()))
                    .allMatch(chosen -> chosen.val().equals(later.val()));
        }
    }

    /// One batch is chosen for a slot, in whatever ballots. This is agreement.
    record ChosenQuorumsMatchValue(Packets<Message2b> votes, int opn, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return QuorumOf2bs.among(votes, bounds.quorum())
                            .map(QuorumOf2bs::vote)
                            .filter(chosen -> chosen.opn() == opn)
                            .map(Message2b::val)
                            .distinct()
                            .count()
                    <= 1;
        }
    }

    private static Optional<Vote> voteOf(At<Replica> acceptor, int opn) {
        return Optional.ofNullable(acceptor.state().acceptor().votes().get(opn));
    }

    private static Optional<Vote> voteOf(Message1b promise, int opn) {
        return Optional.ofNullable(promise.votes().get(opn));
    }

    private static boolean proposed(Packets<Message2a> sent, int opn, Vote vote) {
        var proposal = new Message2a(vote.maxValueBal(), opn, vote.maxVal());
        return sent.messages().anyMatch(proposal::equals);
    }
}
