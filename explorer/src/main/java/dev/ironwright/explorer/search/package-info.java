/// The search: levels of states, expanded by workers, watched by a [Monitor]. Start at [Explorer];
/// for one state at a time there is [Stepper].
@NullMarked
package dev.ironwright.explorer.search;

import org.jspecify.annotations.NullMarked;
