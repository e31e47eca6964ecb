/// What became of an action that a host was asked to take.
public sealed interface Step {

    /// It was taken: a packet that was received has been used up.
    record Taken() implements Step {}

    /// Nothing has changed, for this reason; a packet may be tried again later.
    record Skipped(String reason) implements Step {}

    static Step taken() {
        return new Taken();
    }

    static Step skipped(String reason) {
        return new Skipped(reason);
    }

    /// True when something may have changed.
    default boolean wasTaken() {
        return this instanceof Taken;
    }
}
