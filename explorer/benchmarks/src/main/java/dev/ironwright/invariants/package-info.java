/// Measurements that need to see how claims are asked.
@NullMarked
package dev.ironwright.invariants;

import org.jspecify.annotations.NullMarked;
