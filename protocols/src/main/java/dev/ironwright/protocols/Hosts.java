package dev.ironwright.protocols;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// All hosts of the role `H` at once, for a [Claim] that is about how many of them, not about one.
///
/// @param all in the order of the setup
public record Hosts<H>(List<At<H>> all) implements Iterable<At<H>> {

    public Hosts {
        all = List.copyOf(all);
    }

    @Override
    public Iterator<At<H>> iterator() {
        return all.iterator();
    }

    public Stream<At<H>> stream() {
        return all.stream();
    }

    public Stream<H> states() {
        return all.stream().map(At::state);
    }

    /// The state of a host.
    ///
    /// @throws IllegalArgumentException when it is not of this role
    public H state(HostId host) {
        return all.stream()
                .filter(at -> at.id().equals(host))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no such host: wanted=%s available=%s"
                                        .formatted(host, all.stream().map(At::id).toList())))
                .state();
    }

    public int size() {
        return all.size();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
