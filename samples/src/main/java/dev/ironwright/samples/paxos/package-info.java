/// Single-decree Paxos.
@NullMarked
package dev.ironwright.samples.paxos;

import org.jspecify.annotations.NullMarked;
