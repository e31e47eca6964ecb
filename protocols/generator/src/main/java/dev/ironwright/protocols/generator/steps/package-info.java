/// Turns steps, which compute the next state, into methods that change fields.
///
/// Start at [HostCode]. A step whose shape is not known here keeps its form and is run on a value of
/// the host's fields, so that every step has a method and none means something else than before.
@NullMarked
package dev.ironwright.protocols.generator.steps;

import org.jspecify.annotations.NullMarked;
