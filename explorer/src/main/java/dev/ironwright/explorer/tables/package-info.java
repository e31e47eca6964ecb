/// The local transition tables: what each step answered, by ids, and how ids combine to states.
///
/// A state of the system is a vector of ids, one for each slot: a host's state, the shared and the
/// ghost variables, and one for each pair of hosts between which packets lie. Start at [Tables].
@NullMarked
package dev.ironwright.explorer.tables;

import org.jspecify.annotations.NullMarked;
