/// What an author writes against: actions and claims are records, a protocol is one file of them.
///
/// Start at [Protocol]. Nothing here runs a protocol; `dev.ironwright.protocols.model` reads one.
@NullMarked
package dev.ironwright.protocols;

import org.jspecify.annotations.NullMarked;
