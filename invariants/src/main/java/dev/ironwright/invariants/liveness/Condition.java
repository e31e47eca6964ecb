package dev.ironwright.invariants.liveness;

import dev.ironwright.protocols.Packet;

/// A fairness condition: of one action of one host, or of one packet.
///
/// @param declared the place of what declares it in the setup
/// @param strong whether it suffices to be enabled again and again
/// @param subject what is fair: `Take1 of philosopher0`, or a packet
record Condition(int declared, boolean strong, Object subject) {

    /// For people.
    String label() {
        var fair = strong ? "strongly fair " : "weakly fair ";
        return subject instanceof Packet<?> packet ? "fair delivery of " + packet : fair + subject;
    }
}
