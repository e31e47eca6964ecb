/// What a search leaves on disk so that it can go on later: a manifest, the journal of its tables,
/// and the log of its states.
@NullMarked
package dev.ironwright.explorer.checkpoint;

import org.jspecify.annotations.NullMarked;
