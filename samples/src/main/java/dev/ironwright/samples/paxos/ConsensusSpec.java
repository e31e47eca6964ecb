package dev.ironwright.samples.paxos;

import dev.ironwright.protocols.*;
import dev.ironwright.samples.paxos.Paxos.Value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What agreement is: one value is chosen, of those that somebody wants, and what is learned is that
/// value. Lamport's Consensus, with learners.
public final class ConsensusSpec implements Specification<ConsensusSpec.Bounds> {

    /// How many values there are to choose from, and how many want to know.
    public record Bounds(
            @Default("2") @Range(min = 1, max = 4) int proposers,
            @Default("1") @Range(min = 1, max = 9) int learners) {

        /// What is wanted.
        public List<Value> values() {
            return List.of(Value.values()).subList(0, proposers);
        }

        /// The learners by number.
        public List<Integer> numbers() {
            return IntStream.range(0, learners).boxed().toList();
        }
    }

    /// What is chosen, and what each learner knows of it.
    public record Consensus(Set<Value> chosen, List<Optional<Value>> learned) {

        public Consensus {
            chosen = Set.copyOf(chosen);
            learned = List.copyOf(learned);
        }
    }

    @Override
    public Setup setup(Bounds bounds) {
        var nothing = Collections.nCopies(bounds.learners, Optional.<Value>empty());
        return new Setup().shared(new Consensus(Set.of(), nothing));
    }

    /// A value is chosen, and no other will be.
    public record Choose(@In("values") Value value) implements SharedAction<Consensus> {
        @Override
        public Outcome<Consensus> step(Consensus all) {
            if (!all.chosen.isEmpty()) return skip("a value is chosen");
            return to(new Consensus(Set.of(value), all.learned));
        }
    }

    /// A learner learns what is chosen, once and for all.
    public record Learn(@In("numbers") int learner) implements SharedAction<Consensus> {
        @Override
        public Outcome<Consensus> step(Consensus all) {
            if (all.chosen.isEmpty()) return skip("nothing is chosen");
            if (all.learned.get(learner).isPresent()) return skip("has learned it");
            var learned = new ArrayList<>(all.learned);
            learned.set(learner, all.chosen.stream().findFirst());
            return to(new Consensus(all.chosen, learned));
        }
    }

    /// It is over when all have learned what is chosen.
    public record AllKnow(Consensus all) implements Final {
        @Override
        public boolean holds() {
            return all.learned.stream().allMatch(Optional::isPresent);
        }
    }
}
