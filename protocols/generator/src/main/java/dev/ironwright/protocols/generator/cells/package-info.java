/// Runs cells of a model through generated code and tells where the two differ.
///
/// Start at [Comparison]. The generated classes are known by reflection only.
@NullMarked
package dev.ironwright.protocols.generator.cells;

import org.jspecify.annotations.NullMarked;
