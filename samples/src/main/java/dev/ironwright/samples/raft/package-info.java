/// Raft: election, replication, commitment and restart.
@NullMarked
package dev.ironwright.samples.raft;

import org.jspecify.annotations.NullMarked;
