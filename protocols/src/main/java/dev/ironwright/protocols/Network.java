package dev.ironwright.protocols;

import java.util.Locale;

/// How packets travel. Sources cannot be forged in any of them.
public enum Network {
    /// IronFleet's: the set of all packets ever sent, which never shrinks. Receiving tests
    /// membership, so loss, duplication, delay and reordering come for free.
    UNORDERED_DUPLICATING(false, false),
    /// A multiset; delivery consumes.
    UNORDERED(true, false),
    /// A multiset; delivery consumes, and packets may be dropped.
    UNORDERED_LOSSY(true, true),
    /// First in, first out for each pair of hosts; delivery consumes.
    ORDERED(true, false),
    /// First in, first out for each pair of hosts; any packet may be dropped.
    ORDERED_LOSSY(true, true);

    private final boolean consumes;
    private final boolean loses;

    Network(boolean consumes, boolean loses) {
        this.consumes = consumes;
        this.loses = loses;
    }

    /// True when a delivered packet is gone.
    public boolean consumes() {
        return consumes;
    }

    /// True when packets may be dropped by a step of the network.
    public boolean loses() {
        return loses;
    }

    /// True when packets of one pair of hosts arrive in the order sent.
    public boolean ordered() {
        return this == ORDERED || this == ORDERED_LOSSY;
    }

    /// The name on the command line, such as `unordered-lossy`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
