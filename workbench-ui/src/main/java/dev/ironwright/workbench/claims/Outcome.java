package dev.ironwright.workbench.claims;

/// What came of a claim. Having stopped early is never a yes.
public enum Outcome {
    HOLDS("holds"),
    REACHED("reached"),
    VIOLATED("violated"),
    BROKEN_CHAIN("broken chain"),
    NOT_REACHED("not reached"),
    VACUOUS("vacuous"),
    UNKNOWN("unknown"),
    NOT_ASKED("not asked");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /// It in a word or two.
    public String word() {
        return word;
    }

    /// True when something is wrong.
    public boolean bad() {
        return switch (this) {
            case VIOLATED, BROKEN_CHAIN, NOT_REACHED -> true;
            case HOLDS, REACHED, VACUOUS, UNKNOWN, NOT_ASKED -> false;
        };
    }

    /// True when the claim is true, and says something.
    public boolean good() {
        return this == HOLDS || this == REACHED;
    }
}
