package dev.ironwright.samples.multipaxos;

import com.google.common.collect.ImmutableSortedMap;

import dev.ironwright.samples.multipaxos.Votes.Command;

import java.util.TreeMap;

/// Finds out what is chosen.
///
/// @param learned the commands that it knows to be chosen, by slot
public record Learner(ImmutableSortedMap<Integer, Command> learned) {

    static final Learner NEW = new Learner(ImmutableSortedMap.of());

    Learner learning(int slot, Command command) {
        var all = new TreeMap<>(learned);
        all.put(slot, command);
        return new Learner(ImmutableSortedMap.copyOfSorted(all));
    }
}
