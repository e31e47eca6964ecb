package dev.ironwright.samples.multipaxos;

/// Votes, in every slot, and remembers what it must.
///
/// @param promised it takes part in no ballot before this one
/// @param votes its newest votes
public record Acceptor(int promised, Votes votes) {

    static final Acceptor NEW = new Acceptor(0, Votes.NONE);
}
