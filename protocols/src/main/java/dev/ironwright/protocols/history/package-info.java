/// What clients have seen of a service, and whether one sequential object explains it.
@NullMarked
package dev.ironwright.protocols.history;

import org.jspecify.annotations.NullMarked;
