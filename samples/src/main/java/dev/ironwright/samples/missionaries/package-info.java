/// The puzzle of the river that must be crossed.
@NullMarked
package dev.ironwright.samples.missionaries;

import org.jspecify.annotations.NullMarked;
