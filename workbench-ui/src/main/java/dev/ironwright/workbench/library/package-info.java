/// What can be opened: the protocols that come with the workbench, and the files used last.
@NullMarked
package dev.ironwright.workbench.library;

import org.jspecify.annotations.NullMarked;
