/// Reads a protocol class: its actions, claims and bounds, and what they range over within bounds.
///
/// [Model] is what nesting says, [Instance] is a model with hosts, [Mistake] is what a modeller got
/// wrong. Nothing here runs a step.
@NullMarked
package dev.ironwright.protocols.model;

import org.jspecify.annotations.NullMarked;
