/// Induction within bounds: whether invariants hold initially and are kept by every step from every
/// type-correct state, reached or not. The constraint solver is used here alone.
@NullMarked
package dev.ironwright.invariants.induction;

import org.jspecify.annotations.NullMarked;
