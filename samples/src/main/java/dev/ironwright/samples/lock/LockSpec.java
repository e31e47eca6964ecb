package dev.ironwright.samples.lock;

import dev.ironwright.protocols.*;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The lock service as its users see it: who has had the lock, one after the other.
public final class LockSpec implements Specification<LockSpec.Bounds> {

    /// Who may have the lock, and how often it changes hands.
    public record Bounds(
            @Default("3") @Range(min = 1, max = 50) int hosts,
            @Default("6") @Range(min = 1, max = 1000) long lastEpoch) {

        /// The hosts of the service.
        public List<HostId> servers() {
            return IntStream.range(0, hosts).mapToObj(i -> new HostId("host", i)).toList();
        }
    }

    /// The holder in each epoch, the first of which is 1; the last one has the lock now.
    public record Service(List<HostId> history) {

        public Service {
            history = List.copyOf(history);
        }

        /// Whether this host was the holder in this epoch.
        boolean gave(long epoch, HostId host) {
            return 1 <= epoch
                    && epoch <= history.size()
                    && history.get((int) epoch - 1).equals(host);
        }
    }

    /// Any host has the lock first.
    @Override
    public Setup setup(Bounds bounds) {
        var first = bounds.servers().stream().map(host -> new Service(List.of(host))).toList();
        return new Setup().shared(first.getFirst(), first.stream().skip(1).toArray());
    }

    /// The lock goes to some host.
    public record Give(@In("servers") HostId host, Bounds bounds) implements SharedAction<Service> {
        @Override
        public Outcome<Service> step(Service service) {
            if (service.history.size() >= bounds.lastEpoch) return skip("this is the last epoch");
            var longer = Stream.concat(service.history.stream(), Stream.of(host));
            return to(new Service(longer.toList()));
        }
    }

    /// In the last epoch the lock stays where it is.
    public record LastEpoch(Service service, Bounds bounds) implements Final {
        @Override
        public boolean holds() {
            return service.history.size() == bounds.lastEpoch;
        }
    }
}
