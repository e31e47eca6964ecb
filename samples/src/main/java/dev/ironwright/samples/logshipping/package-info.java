/// Copying a log over a connection that may break.
@NullMarked
package dev.ironwright.samples.logshipping;

import org.jspecify.annotations.NullMarked;
