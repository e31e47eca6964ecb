/// Values of a model as a person reads them, wherever they are shown.
@NullMarked
package dev.ironwright.workbench.values;

import org.jspecify.annotations.NullMarked;
