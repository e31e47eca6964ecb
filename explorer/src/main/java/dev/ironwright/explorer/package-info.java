/// Explores every state that a protocol reaches within bounds. Start at [Explorer].
///
/// This package holds the front door and the values that go in and out; `tables` holds the local
/// transition tables, `store` what is remembered of states, `search` the loop over them.
@NullMarked
package dev.ironwright.explorer;

import org.jspecify.annotations.NullMarked;
