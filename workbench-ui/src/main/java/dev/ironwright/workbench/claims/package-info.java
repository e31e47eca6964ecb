/// The claims of the model: what came of each, and why.
@NullMarked
package dev.ironwright.workbench.claims;

import org.jspecify.annotations.NullMarked;
