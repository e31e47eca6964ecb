package dev.ironwright.samples.ironkv;

/// A key, or one of the two ends of their order: zero is below all keys, infinity above.
public sealed interface KeyPlus extends Comparable<KeyPlus> {

    /// Below every key.
    record KeyZero() implements KeyPlus {
        @Override
        public int rank() {
            return Integer.MIN_VALUE;
        }

        @Override
        public String toString() {
            return "zero";
        }
    }

    /// A key.
    record Key(int rank) implements KeyPlus {
        @Override
        public String toString() {
            return Integer.toString(rank);
        }
    }

    /// Above every key.
    record KeyInf() implements KeyPlus {
        @Override
        public int rank() {
            return Integer.MAX_VALUE;
        }

        @Override
        public String toString() {
            return "inf";
        }
    }

    /// Where it stands in the order.
    int rank();

    @Override
    default int compareTo(KeyPlus other) {
        return Integer.compare(rank(), other.rank());
    }
}
