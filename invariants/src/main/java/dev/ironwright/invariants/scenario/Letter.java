package dev.ironwright.invariants.scenario;

import dev.ironwright.protocols.Packet;

import java.util.Optional;
import java.util.stream.Stream;

/// What a packet should look like; what is left out may be anything.
public record Letter(
        Optional<String> source, Optional<String> destination, Optional<Wanted> message) {

    /// True of a packet that looks so.
    public boolean matches(Packet<?> packet) {
        return source.stream().allMatch(it -> it.equals(packet.source().toString()))
                && destination.stream().allMatch(it -> it.equals(packet.destination().toString()))
                && message.stream().allMatch(it -> it.matches(packet.message()));
    }

    /// All of a packet.
    static Letter of(Packet<?> packet) {
        return new Letter(
                Optional.of(packet.source().toString()),
                Optional.of(packet.destination().toString()),
                Optional.of(Wanted.of(packet.message())));
    }

    @Override
    public String toString() {
        return Stream.of(source, destination.map(to -> "-> " + to), message.map(Wanted::toString))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
