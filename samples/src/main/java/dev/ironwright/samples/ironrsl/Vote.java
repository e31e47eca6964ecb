package dev.ironwright.samples.ironrsl;

/// An acceptor's newest vote for a slot.
///
/// @param maxValueBal the ballot in which it was cast
/// @param maxVal the batch that it was cast for
public record Vote(Ballot maxValueBal, RequestBatch maxVal) {}
