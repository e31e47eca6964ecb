/// Partial-order reduction: which steps of a state can wait, because those that need not wait lead to
/// the same verdict. Start at [Preparation].
@NullMarked
package dev.ironwright.explorer.partialorder;

import org.jspecify.annotations.NullMarked;
