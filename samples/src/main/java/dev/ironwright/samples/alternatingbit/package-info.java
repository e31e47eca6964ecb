/// Sending values over queues that lose packets.
@NullMarked
package dev.ironwright.samples.alternatingbit;

import org.jspecify.annotations.NullMarked;
