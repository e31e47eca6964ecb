package dev.ironwright.samples.multipaxos;

import dev.ironwright.protocols.*;

import java.util.List;
import java.util.stream.IntStream;

/// Leaders get commands into a row of slots, each as Paxos gets one value.
///
/// Lamport's "The Part-Time Parliament" and the end of "Paxos Made Simple". A ballot is for all
/// slots: its leader asks the acceptors once to prepare, and a promise tells the last vote in each
/// slot. When a majority has promised, the leader proposes the newest of these votes again, slot by
/// slot, and a command that does nothing where there was none before the last of them; after that
/// it puts a new command into the next slot whenever its client has one, in phase 2 alone.
public final class MultiPaxos
        implements Protocol<MultiPaxos.Bounds>, PhaseOne, PhaseTwo, Safety, Goals {

    /// How far to explore.
    ///
    /// @param lastBallot ballots have numbers from 1, which the leaders own in turn
    /// @param lastSlot slots have numbers from 1
    public record Bounds(
            @Default("2") @Range(min = 1, max = 4) int leaders,
            @Default("3") @Range(min = 1, max = 9) int acceptors,
            @Default("2") @Range(min = 1, max = 99) int lastBallot,
            @Default("2") @Range(min = 1, max = 99) int lastSlot) {

        /// The slots.
        public List<Integer> slots() {
            return IntStream.rangeClosed(1, lastSlot).boxed().toList();
        }

        int next(HostId leader, int ballot) {
            return ballot == 0 ? leader.index() + 1 : ballot + leaders;
        }

        boolean isMajority(int acceptors) {
            return acceptors > this.acceptors / 2;
        }

        /// True when a newer ballot can be another leader's.
        public boolean leadersAlternate() {
            return leaders > 1 && lastBallot > 1;
        }

        /// True when a newer leader can find a gap.
        public boolean gapsAreFilled() {
            return lastSlot > 1 && lastBallot > 1;
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        return new Setup()
                .hosts(Leader.class, bounds.leaders(), _ -> Outcome.to(Leader.NEW))
                .hosts(Acceptor.class, bounds.acceptors(), _ -> Outcome.to(Acceptor.NEW))
                .hosts(Learner.class, 1, _ -> Outcome.to(Learner.NEW))
                .over(Network.UNORDERED_DUPLICATING)
                .symmetric(Acceptor.class);
    }

    /// No leader has a ballot left: the rest is up to the network.
    public record BallotsUsed(At<Leader> leader, Bounds bounds) implements Final {
        @Override
        public boolean holds() {
            return bounds.next(leader.id(), leader.state().ballot()) > bounds.lastBallot();
        }
    }
}
