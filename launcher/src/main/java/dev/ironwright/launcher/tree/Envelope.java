package dev.ironwright.launcher.tree;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.LinkedHashMultimap;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A packet as seen from outside. Nothing in a model looks like one but a packet.
public record Envelope(String source, String destination, Tree message) {

    /// The packet, when it is one.
    public static Optional<Envelope> of(Tree tree) {
        return tree instanceof Tree.Fields(var fields, var _)
                        && fields.size() == 3
                        && fields.get("source") instanceof Tree.Text(var source)
                        && fields.get("destination") instanceof Tree.Text(var destination)
                        && fields.get("message") instanceof Tree.Variant message
                ? Optional.of(new Envelope(source, destination, message))
                : Optional.empty();
    }

    /// One message from one host to several.
    public record Letter(String source, List<String> destinations, Tree message) {

        /// Such as `Prepare[ballot=1] to acceptor0…2`, when it is clear who sends.
        public String sent() {
            return Shown.shown(message) + " to " + HostNames.brief(destinations);
        }

        /// Such as `proposer0→acceptor0…2 Prepare[ballot=1]`.
        @Override
        public String toString() {
            return source + "→" + HostNames.brief(destinations) + " " + Shown.shown(message);
        }
    }

    /// Packets that differ in nothing but their destinations, together.
    public static List<Letter> letters(Collection<Tree> packets) {
        var destinations = LinkedHashMultimap.<Envelope, String>create();
        for (var packet : packets) {
            of(packet).ifPresent(each -> destinations.put(each.toNobody(), each.destination));
        }
        return destinations.asMap().entrySet().stream()
                .map(each ->
                        new Letter(
                                each.getKey().source,
                                List.copyOf(each.getValue()),
                                each.getKey().message))
                .collect(toImmutableList());
    }

    private Envelope toNobody() {
        return new Envelope(source, "", message);
    }
}
