/// The set of fingerprints that a search with several workers fills, as a protocol of its own.
@NullMarked
package dev.ironwright.samples.openaddressing;

import org.jspecify.annotations.NullMarked;
