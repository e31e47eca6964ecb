/// The search under measurement; here because what it measures is nobody else's business.
@NullMarked
package dev.ironwright.explorer.search;

import org.jspecify.annotations.NullMarked;
