package dev.ironwright.invariants.reduction;

/// One thing that a host does with the world outside, as a part of one of its steps.
public sealed interface IoEvent {

    /// The host, by name.
    String host();

    /// The number of its step, which grows.
    int step();

    /// A packet as a log tells it.
    record Parcel(String source, String destination, String message) {
        @Override
        public String toString() {
            return source + "→" + destination + " " + message;
        }
    }

    /// It takes a packet from the network.
    record Received(String host, int step, Parcel packet) implements IoEvent {}

    /// It asks for a packet, without waiting, and there is none: that depends on the time.
    record FoundNothing(String host, int step) implements IoEvent {}

    /// It reads its clock.
    record ReadClock(String host, int step) implements IoEvent {}

    /// It gives a packet to the network.
    record Sent(String host, int step, Parcel packet) implements IoEvent {}

    /// True of what may be done later without anybody noticing.
    default boolean movesRight() {
        return this instanceof Received;
    }

    /// True of what may be done earlier without anybody noticing.
    default boolean movesLeft() {
        return this instanceof Sent;
    }

    /// True when both are parts of one step.
    default boolean isOfSameStep(IoEvent other) {
        return host().equals(other.host()) && step() == other.step();
    }

    /// What it is, without whose: `sends host0→host1 Transfer[epoch=2]`.
    default String words() {
        return switch (this) {
            case Received(var _, var _, var packet) -> "receives " + packet;
            case FoundNothing _ -> "finds no packet";
            case ReadClock _ -> "reads its clock";
            case Sent(var _, var _, var packet) -> "sends " + packet;
        };
    }
}
