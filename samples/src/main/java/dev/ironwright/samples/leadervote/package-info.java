/// Electing a leader by votes that survive a crash.
@NullMarked
package dev.ironwright.samples.leadervote;

import org.jspecify.annotations.NullMarked;
