package dev.ironwright.samples.leadervote;

import dev.ironwright.protocols.*;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Candidates ask voters for their vote; whoever has more than half of them leads.
///
/// A voter has one vote. It writes down whom it gave it to before it says so, and what is written
/// down survives a crash: that is all that keeps a voter who crashed from voting twice. Packets may
/// be lost and doubled on the way.
public final class LeaderVote implements Protocol<LeaderVote.Bounds> {

    /// How far to explore.
    ///
    /// @param crashes how often voters may crash, all together
    public record Bounds(
            @Default("2") @Range(min = 1, max = 4) int candidates,
            @Default("3") @Range(min = 1, max = 7) int voters,
            @Default("1") @Range(min = 0, max = 3) int crashes,
            @Default("1") @Range(min = 0, max = 3) int drops,
            @Default("1") @Range(min = 0, max = 3) int duplicates) {

        boolean isMajority(int votes) {
            return 2 * votes > voters;
        }
    }

    /// A candidate.
    ///
    /// @param votes who votes for it
    public record Candidate(boolean asked, Set<HostId> votes) {

        public Candidate {
            votes = Set.copyOf(votes);
        }
    }

    /// A voter.
    ///
    /// @param vote on disk: whom it votes for
    /// @param told in memory: true when it has answered somebody since it started
    public record Voter(Optional<HostId> vote, boolean told) {

        /// What is left after a crash.
        Voter afterCrash() {
            return new Voter(vote, false);
        }
    }

    /// "Vote for me."
    public record Ask() implements Message {}

    /// "You have my vote."
    public record Vote() implements Message {}

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(Candidate.class, bounds.candidates, at -> Outcome.to(stranger()))
                .hosts(Voter.class, bounds.voters, at -> Outcome.to(undecided()))
                .faults(
                        new Faults()
                                .crashes(Voter.class, bounds.crashes, Voter::afterCrash)
                                .drops(bounds.drops)
                                .duplicates(bounds.duplicates))
                .over(Network.UNORDERED);
    }

    private static Candidate stranger() {
        return new Candidate(false, Set.of());
    }

    private static Voter undecided() {
        return new Voter(Optional.empty(), false);
    }

    /// A candidate asks everybody.
    public record Stand() implements HostAction<Candidate> {
        @Override
        public Outcome<Candidate> step(Candidate self, Local at) {
            if (self.asked) return skip("has asked");
            return to(new Candidate(true, self.votes)).broadcast(at.hosts(Voter.class), new Ask());
        }
    }

    /// A voter votes, and tells whoever asks again what it told before.
    public record Answer() implements Receive<Voter, Ask> {
        @Override
        public Outcome<Voter> step(Voter self, Packet<Ask> in, Local at) {
            var vote = self.vote.orElse(in.source());
            var next = to(new Voter(Optional.of(vote), true));
            return vote.equals(in.source()) ? next.send(in.source(), new Vote()) : next;
        }
    }

    /// A candidate counts a voter once, however often it hears of the vote.
    public record Count() implements Receive<Candidate, Vote> {
        @Override
        public Outcome<Candidate> step(Candidate self, Packet<Vote> in, Local at) {
            var votes = new TreeSet<>(self.votes);
            votes.add(in.source());
            return to(new Candidate(true, votes));
        }
    }

    private static boolean leads(At<Candidate> candidate, Bounds bounds) {
        return bounds.isMajority(candidate.state().votes().size());
    }

    /// No two candidates lead.
    public record OneLeader(At<Candidate> one, At<Candidate> other, Bounds bounds)
            implements Invariant {
        @Override
        public boolean holds() {
            return one.id().equals(other.id()) || !leads(one, bounds) || !leads(other, bounds);
        }
    }

    /// Whom a voter voted for, it voted for for good.
    public record VotesStand(Change<Voter> voter) implements StepInvariant {
        @Override
        public boolean holds() {
            var before = voter.before().vote();
            return before.isEmpty() || before.equals(voter.after().vote());
        }
    }

    /// There can be a leader.
    public record SomebodyLeads(At<Candidate> candidate, Bounds bounds) implements Reachable {
        @Override
        public boolean holds() {
            return leads(candidate, bounds);
        }
    }

    /// It may end without one: votes can be lost, and there can be a tie.
    public record MayEnd() implements Final {
        @Override
        public boolean holds() {
            return true;
        }
    }
}
