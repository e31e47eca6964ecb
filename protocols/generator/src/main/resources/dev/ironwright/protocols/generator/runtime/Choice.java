import java.util.random.RandomGenerator;

/// Decides what the protocol leaves open. Every answer is right; the model was checked for all.
@FunctionalInterface
public interface Choice {

    /// For whoever has nothing to choose.
    Choice NONE =
            options -> {
                if (options > 1) {
                    throw new IllegalStateException("a choice is open: options=" + options);
                }
                return 0;
            };

    /// One of the numbers from 0 to `options - 1`.
    int among(int options);

    /// Chooses at random.
    static Choice random(RandomGenerator random) {
        return random::nextInt;
    }
}
