/// Turns a model into a Maven project of plain Java, and checks the two against each other.
///
/// Start at [Generator]; [Conformance] runs every reached cell of the model through the result.
/// `source` reads the model's text, `steps` turns its actions into methods, `parts` writes the
/// files around them, `compile` and `cells` run them.
@NullMarked
package dev.ironwright.protocols.generator;

import org.jspecify.annotations.NullMarked;
