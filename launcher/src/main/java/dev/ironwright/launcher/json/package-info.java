/// What programs read: one JSON object on standard output, whatever happens.
@NullMarked
package dev.ironwright.launcher.json;

import org.jspecify.annotations.NullMarked;
