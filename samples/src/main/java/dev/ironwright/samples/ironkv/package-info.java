/// IronFleet's sharded key-value store: delegation of key ranges over reliable delivery.
@NullMarked
package dev.ironwright.samples.ironkv;

import org.jspecify.annotations.NullMarked;
