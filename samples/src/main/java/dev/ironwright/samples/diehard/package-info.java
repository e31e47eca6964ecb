/// The puzzle of the two jugs.
@NullMarked
package dev.ironwright.samples.diehard;

import org.jspecify.annotations.NullMarked;
