/// Writes the files of a generated project: hosts, messages, codec, runtime, and what is around them.
@NullMarked
package dev.ironwright.protocols.generator.parts;

import org.jspecify.annotations.NullMarked;
