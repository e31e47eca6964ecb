/// A register that replicas keep together, as by Attiya, Bar-Noy and Dolev.
@NullMarked
package dev.ironwright.samples.abdregister;

import org.jspecify.annotations.NullMarked;
