/// A log that is kept by a chain of servers.
@NullMarked
package dev.ironwright.samples.chainreplication;

import org.jspecify.annotations.NullMarked;
