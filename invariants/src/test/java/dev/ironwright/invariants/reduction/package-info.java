@NullMarked
package dev.ironwright.invariants.reduction;

import org.jspecify.annotations.NullMarked;
