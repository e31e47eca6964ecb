/// Compiles generated code in memory.
@NullMarked
package dev.ironwright.protocols.generator.compile;

import org.jspecify.annotations.NullMarked;
