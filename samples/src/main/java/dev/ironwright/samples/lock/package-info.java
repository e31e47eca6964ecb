/// A lock that is handed round a ring of hosts.
@NullMarked
package dev.ironwright.samples.lock;

import org.jspecify.annotations.NullMarked;
