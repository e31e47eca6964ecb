/// Measurements: the machine's own rate of random reads, and the hot loop under JMH.
@NullMarked
package dev.ironwright.benchmarks;

import org.jspecify.annotations.NullMarked;
