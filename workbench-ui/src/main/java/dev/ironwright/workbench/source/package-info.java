/// The model's source: opening, editing, saving, compiling, and its errors in place.
@NullMarked
package dev.ironwright.workbench.source;

import org.jspecify.annotations.NullMarked;
