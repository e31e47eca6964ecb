/// Host steps as single receives and sends, and back: why a run may be thought of in atomic steps.
@NullMarked
package dev.ironwright.invariants.reduction;

import org.jspecify.annotations.NullMarked;
