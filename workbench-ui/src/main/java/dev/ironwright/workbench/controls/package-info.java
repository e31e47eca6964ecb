/// Small parts that several panes are made of.
@NullMarked
package dev.ironwright.workbench.controls;

import org.jspecify.annotations.NullMarked;
