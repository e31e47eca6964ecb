/// An execution on screen: its steps, who sent what to whom, every host's state, the code that ran,
/// and what could not have happened instead.
@NullMarked
package dev.ironwright.workbench.trace;

import org.jspecify.annotations.NullMarked;
