/// Several locks that travel round one ring of hosts.
@NullMarked
package dev.ironwright.samples.lockring;

import org.jspecify.annotations.NullMarked;
