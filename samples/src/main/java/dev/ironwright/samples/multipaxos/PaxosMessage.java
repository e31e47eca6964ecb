package dev.ironwright.samples.multipaxos;

import dev.ironwright.protocols.Message;
import dev.ironwright.samples.multipaxos.Votes.Command;

/// What they tell each other.
public sealed interface PaxosMessage extends Message {

    /// Phase 1a, once for all slots: "Promise to take part in no ballot before this one."
    record Prepare(int ballot) implements PaxosMessage {}

    /// Phase 1b, once for all slots: "I promise, and these were my last votes."
    record Promise(int ballot, Votes votes) implements PaxosMessage {}

    /// Phase 2a: "Vote for this command in this slot."
    record Accept(int ballot, int slot, Command command) implements PaxosMessage {}

    /// Phase 2b: "I have voted for it."
    record Accepted(int ballot, int slot, Command command) implements PaxosMessage {}
}
