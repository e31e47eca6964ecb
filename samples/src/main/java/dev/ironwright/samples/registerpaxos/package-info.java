/// Clients of a register that Paxos keeps.
@NullMarked
package dev.ironwright.samples.registerpaxos;

import org.jspecify.annotations.NullMarked;
