/// Electing a leader on a ring.
@NullMarked
package dev.ironwright.samples.ringelection;

import org.jspecify.annotations.NullMarked;
