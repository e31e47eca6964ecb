/// Java code on screen: which characters are what, and a pane that shows some of its lines.
@NullMarked
package dev.ironwright.workbench.code;

import org.jspecify.annotations.NullMarked;
