/// The search: levels of states, expanded by workers, watched by a [Monitor].
@NullMarked
package dev.ironwright.explorer.search;

import org.jspecify.annotations.NullMarked;
