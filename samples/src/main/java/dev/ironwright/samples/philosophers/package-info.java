/// Philosophers at a round table who share their forks.
@NullMarked
package dev.ironwright.samples.philosophers;

import org.jspecify.annotations.NullMarked;
