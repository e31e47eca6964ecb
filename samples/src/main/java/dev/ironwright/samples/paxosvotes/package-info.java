/// Paxos as Lamport specified it, without hosts for proposers and learners.
@NullMarked
package dev.ironwright.samples.paxosvotes;

import org.jspecify.annotations.NullMarked;
