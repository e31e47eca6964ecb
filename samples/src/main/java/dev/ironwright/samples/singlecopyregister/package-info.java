/// Clients of a register of which there is one copy, or, wrongly, several.
@NullMarked
package dev.ironwright.samples.singlecopyregister;

import org.jspecify.annotations.NullMarked;
