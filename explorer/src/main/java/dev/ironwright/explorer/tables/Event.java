package dev.ironwright.explorer.tables;

import dev.ironwright.explorer.Step;

/// A step as the tables know it: shared by all states in which the same thing happens.
///
/// @param id dense, for the table of what the ghost variables make of it
/// @param action the place of the action's type in the model, or -1 for a step of the network
/// @param step the same as a value
public record Event(int id, int action, Step step) {}
