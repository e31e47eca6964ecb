/// IronRSL, IronFleet's replicated state machine library, whole.
@NullMarked
package dev.ironwright.samples.ironrsl;

import org.jspecify.annotations.NullMarked;
