package dev.ironwright.invariants.induction;

/// How many type-correct values a part of the state has.
///
/// @param what a host, `shared`, `ghost`, or a kind of packets
public record Size(String what, int values) {}
