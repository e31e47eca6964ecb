/// States that differ in nothing but the names of interchangeable hosts and values, taken for one.
/// Start at [dev.ironwright.explorer.symmetry.Symmetry].
@NullMarked
package dev.ironwright.explorer.symmetry;

import org.jspecify.annotations.NullMarked;
