package dev.ironwright.invariants.induction;

import dev.ironwright.explorer.Plan;

import java.util.List;

/// What is to be decided.
///
/// @param invariants the names of the claims whose conjunction is to be inductive
/// @param properties the names of the claims that they are to imply
/// @param limits how much work deciding may take
/// @param plan how to explore what is reachable
public record Question(List<String> invariants, List<String> properties, Limits limits, Plan plan) {

    public Question {
        invariants = List.copyOf(invariants);
        properties = List.copyOf(properties);
    }
}
