package dev.ironwright.invariants;

import java.util.concurrent.atomic.AtomicIntegerArray;

/// How many different words it was told, to about two in a hundred, in little memory (HyperLogLog:
/// Flajolet, Fusy, Gandouet and Meunier, AofA 2007). For many threads at once.
final class Sketch {

    private static final int BITS = 12;
    private static final int REGISTERS = 1 << BITS;
    private static final double BIAS = 0.7213 / (1 + 1.079 / REGISTERS);

    private final AtomicIntegerArray registers = new AtomicIntegerArray(REGISTERS);

    /// @param word all its bits as good as thrown
    void add(long word) {
        raise((int) (word >>> 64 - BITS), Long.numberOfLeadingZeros(word << BITS | 1L) + 1);
    }

    /// Adds all that another was told.
    void addAll(Sketch other) {
        for (int i = 0; i < REGISTERS; i++) {
            raise(i, other.registers.get(i));
        }
    }

    private void raise(int register, int rank) {
        if (registers.getPlain(register) < rank) {
            registers.accumulateAndGet(register, rank, Math::max);
        }
    }

    double distinct() {
        double sum = 0;
        int empty = 0;
        for (int i = 0; i < REGISTERS; i++) {
            sum += Math.scalb(1.0, -registers.get(i));
            empty += registers.get(i) == 0 ? 1 : 0;
        }
        double many = BIAS * REGISTERS * REGISTERS / sum;
        boolean few = many < 2.5 * REGISTERS && empty > 0;
        return few ? REGISTERS * Math.log((double) REGISTERS / empty) : many;
    }
}
