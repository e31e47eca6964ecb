import dev.ironwright.protocols.HostId;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

record Teller(int round, Set<HostId> heard) {

    Teller asking() {
        return new Teller(1, Set.of());
    }

    Teller hearing(HostId voter) {
        if (heard.contains(voter)) return this;
        var all =
                Stream.concat(heard.stream(), Stream.of(voter))
                        .collect(Collectors.toUnmodifiableSet());
        return new Teller(round, all);
    }
}
