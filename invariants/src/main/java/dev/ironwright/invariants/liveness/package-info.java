/// What must happen sooner or later: fair components of the explored graph, lassos, and WF1
/// chains.
@NullMarked
package dev.ironwright.invariants.liveness;

import org.jspecify.annotations.NullMarked;
