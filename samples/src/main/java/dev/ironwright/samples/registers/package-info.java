/// What clients of a register may observe.
@NullMarked
package dev.ironwright.samples.registers;

import org.jspecify.annotations.NullMarked;
