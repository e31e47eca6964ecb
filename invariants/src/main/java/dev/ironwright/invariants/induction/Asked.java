package dev.ironwright.invariants.induction;

import java.time.Duration;
import java.util.Optional;

/// A question about one claim and, unless it is about states alone, one action; and what was found.
///
/// @param action empty when it is asked of states without a step
/// @param found a state that shows the contrary
/// @param undecided why it is not known, when it is not
record Asked(
        String claim,
        Optional<String> action,
        Optional<Search.Result> found,
        Optional<String> undecided,
        long cases,
        Duration time) {}
