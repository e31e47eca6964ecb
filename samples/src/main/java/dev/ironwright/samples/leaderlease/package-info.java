/// Leading for a time that clocks measure.
@NullMarked
package dev.ironwright.samples.leaderlease;

import org.jspecify.annotations.NullMarked;
