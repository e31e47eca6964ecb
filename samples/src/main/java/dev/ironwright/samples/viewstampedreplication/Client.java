package dev.ironwright.samples.viewstampedreplication;

/// Makes one request at a time, and sends it to all replicas.
///
/// @param request the number of its last request
public record Client(int request) {}
