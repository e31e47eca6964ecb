/// Explores every state that a protocol reaches within bounds.
///
/// This package holds the values that go in ([Plan]) and come out ([Report]). The front door is
/// [dev.ironwright.explorer.search.Explorer]; `tables` holds the local transition tables, `store`
/// what is remembered of states, `search` the loop over them.
@NullMarked
package dev.ironwright.explorer;

import org.jspecify.annotations.NullMarked;
