package dev.ironwright.invariants.induction;

import java.util.HashSet;
import java.util.Set;

/// Keeps those cases that are about the same slots and as many packets as one that was found.
///
/// @param found what the one needs
/// @param facts what was gathered
record Alike(Facts found, Without without, Set<Facts> facts) implements CaseFinder.Receiver {

    private static final int MOST = 1_000_000;

    Alike(Facts found, Without without) {
        this(found, without, new HashSet<>());
    }

    @Override
    public void accept(Case each, Without excluded) {
        var before = each.before();
        if (before.slots().equals(found.slots())
                && before.packets().length() == found.packets().length()
                && excluded.equals(without)) {
            facts.add(before);
        }
    }

    @Override
    public boolean isDone() {
        return facts.size() >= MOST;
    }
}
