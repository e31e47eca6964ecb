/// Tests that drive the real window, on a platform without a display.
@NullMarked
package dev.ironwright.workbench.window;

import org.jspecify.annotations.NullMarked;
