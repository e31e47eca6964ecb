package dev.ironwright.workbench.explore;

import dev.ironwright.workbench.controls.Command;

import javafx.beans.value.ObservableValue;

/// What the explorer has to do with the window around it.
///
/// @param old true when something else is open than what is explored
/// @param begin begins anew with what is open
/// @param onward explores everything that can follow
public record Around(ObservableValue<Boolean> old, Runnable begin, Command onward) {}
