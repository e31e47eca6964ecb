/// The command line. Start at [Main]; each command is a class in `cli`.
@NullMarked
package dev.ironwright.launcher;

import org.jspecify.annotations.NullMarked;
