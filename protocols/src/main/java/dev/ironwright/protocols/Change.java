package dev.ironwright.protocols;

/// A host before and after a step, for a [StepInvariant]; ranges over the hosts of the role `H`, or,
/// when `H` is the record of shared or ghost variables, over that one.
///
/// @param id the host; `shared0` or `ghost0` for the shared or ghost variables
public record Change<H>(HostId id, H before, H after) {

    @Override
    public String toString() {
        return id + ": " + before + " → " + after;
    }
}
