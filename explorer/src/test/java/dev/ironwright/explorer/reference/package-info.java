/// What a protocol means, written to be read: slow, and obviously right.
///
/// A [State] is a plain value. [Steps] says which states come after it, [Claims] what should be true
/// of it, and [ReferenceExplorer] goes through all of them breadth first. Every faster way to
/// explore must agree with this one.
@NullMarked
package dev.ironwright.explorer.reference;

import org.jspecify.annotations.NullMarked;
