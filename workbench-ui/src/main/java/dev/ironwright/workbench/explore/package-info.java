/// Exploring by hand: the steps of a state to choose from, a tree of everything visited, shortest
/// ways on, and scenarios to keep and to go on from.
@NullMarked
package dev.ironwright.workbench.explore;

import org.jspecify.annotations.NullMarked;
