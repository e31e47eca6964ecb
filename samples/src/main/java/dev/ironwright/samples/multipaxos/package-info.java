/// Paxos for a row of slots, with one leader for each ballot.
@NullMarked
package dev.ironwright.samples.multipaxos;

import org.jspecify.annotations.NullMarked;
