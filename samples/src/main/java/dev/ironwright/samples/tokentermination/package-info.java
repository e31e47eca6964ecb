/// Finding out that everybody is done, by a token that goes round.
@NullMarked
package dev.ironwright.samples.tokentermination;

import org.jspecify.annotations.NullMarked;
