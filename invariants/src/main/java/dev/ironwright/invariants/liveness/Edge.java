package dev.ironwright.invariants.liveness;

import dev.ironwright.explorer.tables.Event;

/// A step between two numbered states.
record Edge(int from, Event event, int to) {}
