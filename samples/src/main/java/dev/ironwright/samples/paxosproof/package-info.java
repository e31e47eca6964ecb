/// Single-decree Paxos with the invariants that prove it.
@NullMarked
package dev.ironwright.samples.paxosproof;

import org.jspecify.annotations.NullMarked;
