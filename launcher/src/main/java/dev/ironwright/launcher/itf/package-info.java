/// Traces in the Informal Trace Format (`*.itf.json`): written, read, and replayed against a model.
@NullMarked
package dev.ironwright.launcher.itf;

import org.jspecify.annotations.NullMarked;
