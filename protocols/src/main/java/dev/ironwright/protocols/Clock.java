package dev.ironwright.protocols;

/// What a host's clock shows; the clocks of a [Setup] start at 0 and tick one by one.
///
/// As a component of an action it is the clock of the host that acts, at the moment of the step.
public record Clock(int tick) {

    @Override
    public String toString() {
        return String.valueOf(tick);
    }
}
