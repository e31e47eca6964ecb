package dev.ironwright.explorer.tables;

import dev.ironwright.protocols.model.Instance;

import java.util.List;
import java.util.Optional;

/// Tables whose fingerprints have few bits, so that states share them as they hardly ever do.
public final class FewBits {

    private FewBits() {}

    /// Tables of an instance.
    ///
    /// @param bits how many bits of a fingerprint are told
    public static Tables of(Instance instance, int bits) {
        return new Tables(
                instance,
                List.of(),
                Optional.empty(),
                (tables, ghosts) -> new Shifted(tables, ghosts, Long.SIZE - bits));
    }

    /// What is left of a sum modulo 2^64 after a shift is the sum of what is left of its parts.
    private static final class Shifted extends Transitions {

        private final int lost;

        Shifted(Tables tables, Ghosts ghosts, int lost) {
            super(tables, ghosts);
            this.lost = lost;
        }

        @Override
        long change(int[] state, Row row, int transition) {
            return super.change(state, row, transition) << lost;
        }

        @Override
        long fingerprint(int[] state) {
            return super.fingerprint(state) << lost;
        }
    }
}
