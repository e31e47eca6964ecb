/// Changes a model's source in small ways that its claims ought to notice.
///
/// Start at [Mutator]. [ModelCode] finds what the actions run; [Guards], [Comparisons], [Updates]
/// and [Sends] each propose edits of one kind. Nothing is compiled or explored here.
@NullMarked
package dev.ironwright.protocols.mutator;

import org.jspecify.annotations.NullMarked;
