/// Turns a name, a `.java` file, a folder or a jar into a model, and says what is wrong with it.
///
/// Start at [Loader] and [Library]. Nothing here runs a step.
@NullMarked
package dev.ironwright.protocols.loader;

import org.jspecify.annotations.NullMarked;
