/// Values of a model and whole traces as plain trees, the one form that is printed, compared and
/// written to files: [Tree] for a value, [Story] for a trace.
@NullMarked
package dev.ironwright.launcher.tree;

import org.jspecify.annotations.NullMarked;
