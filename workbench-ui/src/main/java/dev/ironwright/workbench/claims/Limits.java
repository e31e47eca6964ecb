package dev.ironwright.workbench.claims;

import dev.ironwright.explorer.Verdict.Limit;

/// What cut a search, in a sentence.
final class Limits {

    private Limits() {}

    static String sentence(Limit limit) {
        return switch (limit) {
            case DEPTH -> "The limit on depth cut the search.";
            case STATES -> "The limit on states cut the search.";
            case TIME -> "The limit on time cut the search.";
            case MEMORY -> "The memory ran out.";
            case DISK -> "The disk is full.";
            case CANCELLED -> "The search was stopped.";
            case CONSTRAINT -> "Some behaviours leave the constraint.";
        };
    }
}
