/// The text of a model, and what in it stands for what. Start at [ModelSource].
@NullMarked
package dev.ironwright.protocols.generator.source;

import org.jspecify.annotations.NullMarked;
