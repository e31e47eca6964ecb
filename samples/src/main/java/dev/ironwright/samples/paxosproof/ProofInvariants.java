package dev.ironwright.samples.paxosproof;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.paxosproof.PaxosProof.Accept;
import dev.ironwright.samples.paxosproof.PaxosProof.Accepted;
import dev.ironwright.samples.paxosproof.PaxosProof.Acceptor;
import dev.ironwright.samples.paxosproof.PaxosProof.Prepare;
import dev.ironwright.samples.paxosproof.PaxosProof.Promise;
import dev.ironwright.samples.paxosproof.PaxosProof.Proposer;
import dev.ironwright.samples.paxosproof.PaxosProof.Vote;

import java.util.Optional;
import java.util.stream.StreamSupport;

/// The lemmas of the proof, after IronFleet's. That something was proposed is said of the proposer of
/// the ballot, which remembers it.
interface ProofInvariants {

    /// True when these two are a majority's votes for one value in one ballot.
    static boolean chosen(Packet<Accepted> one, Packet<Accepted> other) {
        return !one.source().equals(other.source()) && one.message().equals(other.message());
    }

    private static Vote vote(Packet<Accepted> accepted) {
        return new Vote(accepted.message().ballot(), accepted.message().value());
    }

    /// True when a vote is this one or in a newer ballot.
    private static boolean covers(Optional<Vote> known, Vote cast) {
        return known.isPresent()
                && (known.get().ballot() > cast.ballot() || known.get().equals(cast));
    }

    /// True unless the vote is in this proposer's ballot and not for what it has proposed.
    private static boolean wasProposed(Optional<Vote> vote, At<Proposer> proposer) {
        return vote.isEmpty()
                || vote.get().ballot() != PaxosProof.ballotOf(proposer.id())
                || proposer.state().proposed().equals(Optional.of(vote.get().value()));
    }

    /// A proposer prepares its own ballot alone.
    record PrepareIsOwn(Packet<Prepare> prepare) implements Invariant {
        @Override
        public boolean holds() {
            return prepare.message().ballot() == PaxosProof.ballotOf(prepare.source());
        }
    }

    /// Who has sent a promise keeps to it: `lemma_1bMessageImplicationsForAcceptorState`.
    record PromiseIsKept(Packet<Promise> promise, At<Acceptor> acceptor) implements Invariant {
        @Override
        public boolean holds() {
            return !promise.source().equals(acceptor.id())
                    || acceptor.state().promised() >= promise.message().ballot();
        }
    }

    /// A vote is in no ballot newer than what was promised: `lemma_CurrentVoteDoesNotExceedMaxBal`.
    record VoteWithinPromise(At<Acceptor> acceptor) implements Invariant {
        @Override
        public boolean holds() {
            var vote = acceptor.state().vote();
            return vote.isEmpty() || vote.get().ballot() <= acceptor.state().promised();
        }
    }

    /// A promise tells of an older ballot: `lemma_Vote1bMessageIsFromEarlierBallot`.
    record PromiseTellsOlder(Packet<Promise> promise) implements Invariant {
        @Override
        public boolean holds() {
            var vote = promise.message().vote();
            return vote.isEmpty() || vote.get().ballot() < promise.message().ballot();
        }
    }

    /// What a promise tells was proposed: `lemma_1bMessageWithOpnImplies2aSent`.
    record PromiseTellsProposed(Packet<Promise> promise, At<Proposer> proposer)
            implements Invariant {
        @Override
        public boolean holds() {
            return wasProposed(promise.message().vote(), proposer);
        }
    }

    /// A promise tells its sender's newest vote: `lemma_1bMessageWithOpnImplicationsFor2b` and
    /// `lemma_1bMessageWithoutOpnImplicationsFor2b`.
    record PromiseIsTruthful(Packet<Promise> promise, Packet<Accepted> accepted)
            implements Invariant {
        @Override
        public boolean holds() {
            return !promise.source().equals(accepted.source())
                    || accepted.message().ballot() >= promise.message().ballot()
                    || covers(promise.message().vote(), vote(accepted));
        }
    }

    /// A ballot has one value, its proposer's: `lemma_2aMessagesFromSameBallotAndOperationMatch`.
    record AcceptIsProposed(Packet<Accept> accept, At<Proposer> proposer) implements Invariant {
        @Override
        public boolean holds() {
            var vote = new Vote(accept.message().ballot(), accept.message().value());
            return wasProposed(Optional.of(vote), proposer);
        }
    }

    /// What was voted for was asked for: `lemma_2bMessageHasCorresponding2aMessage`.
    record AcceptedWasAsked(Packet<Accepted> accepted) implements Witnessed<Packet<Accept>> {
        @Override
        public Optional<Packet<Accept>> witness(Iterable<Packet<Accept>> accepts) {
            var wanted = new Accept(accepted.message().ballot(), accepted.message().value());
            return StreamSupport.stream(accepts.spliterator(), false)
                    .filter(each -> each.message().equals(wanted))
                    .findFirst();
        }
    }

    /// Who has sent a vote remembers it, or a newer one: `lemma_2bMessageImplicationsForAcceptorState`.
    record VoteIsRemembered(Packet<Accepted> accepted, At<Acceptor> acceptor) implements Invariant {
        @Override
        public boolean holds() {
            return !accepted.source().equals(acceptor.id())
                    || covers(acceptor.state().vote(), vote(accepted));
        }
    }

    /// What an acceptor remembers was proposed: `lemma_VoteWithOpnImplies2aSent`.
    record VoteWasProposed(At<Acceptor> acceptor, At<Proposer> proposer) implements Invariant {
        @Override
        public boolean holds() {
            return wasProposed(acceptor.state().vote(), proposer);
        }
    }

    /// What a proposer was told of is older than its ballot, and was proposed:
    /// `lemma_PacketInReceived1bWasSent`.
    record NewestWasProposed(At<Proposer> hearer, At<Proposer> proposer) implements Invariant {
        @Override
        public boolean holds() {
            var newest = hearer.state().newest();
            return newest.isEmpty()
                    || newest.get().ballot() < PaxosProof.ballotOf(hearer.id())
                            && wasProposed(newest, proposer);
        }
    }

    /// Who was heard to promise keeps to it: `lemma_Received1bPacketsAreFromMaxBallotISent1a`.
    record HeardIsKept(At<Proposer> proposer, At<Acceptor> acceptor) implements Invariant {
        @Override
        public boolean holds() {
            return !proposer.state().promised().contains(acceptor.id())
                    || acceptor.state().promised() >= PaxosProof.ballotOf(proposer.id());
        }
    }

    /// A proposer knows of every older vote of those whom it has heard, or of a newer one.
    record HeardIsTruthful(At<Proposer> proposer, Packet<Accepted> accepted) implements Invariant {
        @Override
        public boolean holds() {
            return !proposer.state().promised().contains(accepted.source())
                    || accepted.message().ballot() >= PaxosProof.ballotOf(proposer.id())
                    || covers(proposer.state().newest(), vote(accepted));
        }
    }

    /// A proposal has a majority that permits it: `lemma_2aMessageHas1bQuorumPermittingIt`.
    record ProposalIsPermitted(At<Proposer> proposer) implements Invariant {
        @Override
        public boolean holds() {
            var self = proposer.state();
            return self.proposed().isEmpty()
                    || self.promised().size() >= 2
                            && (self.newest().isEmpty()
                                    || self.newest().get().value() == self.proposed().get());
        }
    }

    /// What is chosen is what any later ballot proposes:
    /// `lemma_ChosenQuorumAnd2aFromLaterBallotMatchValues`.
    record ChosenIsProposed(Packet<Accepted> one, Packet<Accepted> other, At<Proposer> later)
            implements Invariant {
        @Override
        public boolean holds() {
            return !chosen(one, other)
                    || PaxosProof.ballotOf(later.id()) <= one.message().ballot()
                    || later.state().proposed().isEmpty()
                    || later.state().proposed().get() == one.message().value();
        }
    }

    /// At most one value is chosen: `lemma_ChosenQuorumsMatchValue`.
    record Agreement(
            Packet<Accepted> one,
            Packet<Accepted> other,
            Packet<Accepted> another,
            Packet<Accepted> last)
            implements Invariant {
        @Override
        public boolean holds() {
            return !chosen(one, other)
                    || !chosen(another, last)
                    || one.message().value() == another.message().value();
        }
    }
}
