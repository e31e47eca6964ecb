/// The commands: what each accepts, what it does, and what the process ends with.
///
/// Start at [Commands]. Only the command in use is built, because a check should begin at once.
@NullMarked
package dev.ironwright.launcher.cli;

import org.jspecify.annotations.NullMarked;
