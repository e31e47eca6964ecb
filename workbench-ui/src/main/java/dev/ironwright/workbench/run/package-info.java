/// A run: how it is going, how it ended and in what words, what it covered, which command does the
/// same.
@NullMarked
package dev.ironwright.workbench.run;

import org.jspecify.annotations.NullMarked;
