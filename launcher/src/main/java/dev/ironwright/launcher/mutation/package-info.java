/// Explores the mutants of a model, one after the other, and keeps what became of each.
///
/// Start at [Trials].
@NullMarked
package dev.ironwright.launcher.mutation;

import org.jspecify.annotations.NullMarked;
