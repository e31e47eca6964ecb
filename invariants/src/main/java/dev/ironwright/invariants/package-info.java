/// Claims over the states of a protocol: what their quantifiers range over, and whether they hold.
///
/// Start at [Checker], which explores a protocol and watches its claims.
@NullMarked
package dev.ironwright.invariants;

import org.jspecify.annotations.NullMarked;
