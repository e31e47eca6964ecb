/// How far to explore: a model's bounds as a form, and the options of a run.
@NullMarked
package dev.ironwright.workbench.bounds;

import org.jspecify.annotations.NullMarked;
