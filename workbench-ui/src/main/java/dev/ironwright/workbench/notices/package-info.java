/// What went wrong outside of any pane, said in a strip that waits to be dismissed.
@NullMarked
package dev.ironwright.workbench.notices;

import org.jspecify.annotations.NullMarked;
