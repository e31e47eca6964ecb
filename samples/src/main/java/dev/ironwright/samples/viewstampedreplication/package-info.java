/// Viewstamped Replication Revisited.
@NullMarked
package dev.ironwright.samples.viewstampedreplication;

import org.jspecify.annotations.NullMarked;
