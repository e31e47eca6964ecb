/// Random walks through a protocol: quick to find what is not rare, and never a proof.
@NullMarked
package dev.ironwright.launcher.walk;

import org.jspecify.annotations.NullMarked;
