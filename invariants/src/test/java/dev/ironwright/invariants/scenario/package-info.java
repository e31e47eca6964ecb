@NullMarked
package dev.ironwright.invariants.scenario;

import org.jspecify.annotations.NullMarked;
