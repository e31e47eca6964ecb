package relay;

/// Counts; a part of a station that has a file and methods of its own.
record Counter(int laps) {

    static final Counter NONE = new Counter(0);

    /// Whether there were two each time.
    enum Parity {
        EVEN,
        ODD
    }

    Counter counting(int more) {
        return new Counter(laps + more);
    }

    Parity parity() {
        return laps % 2 == 0 ? Parity.EVEN : Parity.ODD;
    }
}
