/// Mutual exclusion of two processes with nothing but shared variables.
@NullMarked
package dev.ironwright.samples.peterson;

import org.jspecify.annotations.NullMarked;
