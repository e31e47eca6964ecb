/// Where text goes: the two streams, colours, line widths, numbers in words, and Ctrl-C.
@NullMarked
package dev.ironwright.launcher.console;

import org.jspecify.annotations.NullMarked;
