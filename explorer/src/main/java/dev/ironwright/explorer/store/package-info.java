/// What is remembered of states: fingerprints of all, vectors of those not yet expanded, and how
/// each was first reached.
@NullMarked
package dev.ironwright.explorer.store;

import org.jspecify.annotations.NullMarked;
