/// Two-phase commit as Gray wrote it down.
@NullMarked
package dev.ironwright.samples.twophasecommit;

import org.jspecify.annotations.NullMarked;
