/// Readers and writers who queue for one resource.
@NullMarked
package dev.ironwright.samples.readerswriters;

import org.jspecify.annotations.NullMarked;
