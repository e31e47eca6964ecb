/// What is told of a protocol without exploring all of it: how many states it has, and random walks.
@NullMarked
package dev.ironwright.workbench.sampling;

import org.jspecify.annotations.NullMarked;
