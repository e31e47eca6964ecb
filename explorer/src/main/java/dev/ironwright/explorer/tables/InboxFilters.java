package dev.ironwright.explorer.tables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes sure that actions over an inbox look at the same messages, whatever the names in them. Callers
/// hold the lock of the tables.
final class InboxFilters {

    private final Tables tables;
    private final List<Equivariance.Exchange> exchanges;
    private final Map<Sight, Integer> compared = new HashMap<>();

    private record Sight(InboxReader reader, Channel channel) {}

    InboxFilters(Tables tables, List<Equivariance.Exchange> exchanges) {
        this.tables = tables;
        this.exchanges = List.copyOf(exchanges);
    }

    /// Compares what was sent since the last time.
    void check() {
        for (var each : tables.rowTable().anytime().readers) {
            for (var channel : tables.channels()) {
                if (each.reader().covers(channel)) {
                    check(each.action(), each.host(), new Sight(each.reader(), channel));
                }
            }
        }
    }

    /// What an action over an inbox reads for a host.
    InboxReader reader(int action, int host) {
        return Arrays.stream(tables.rowTable().anytime().readers)
                .filter(each -> each.action() == action && each.host() == host)
                .findFirst()
                .orElseThrow()
                .reader();
    }

    private void check(int action, int host, Sight sight) {
        int known = compared.getOrDefault(sight, 0);
        int size = sight.channel.messages().size();
        for (int message = known; message < size; message++) {
            for (var exchange : exchanges) {
                compare(action, host, sight, message, exchange);
            }
        }
        compared.put(sight, size);
    }

    private void compare(
            int action, int host, Sight sight, int message, Equivariance.Exchange exchange) {
        var images = exchange.images();
        int image = images.action(action);
        var self = sight.channel.packet(message).message();
        var other =
                tables.channelAt(images.slot(sight.channel.slot()))
                        .packet(images.message(sight.channel, message))
                        .message();
        var actions = tables.instance().actions();
        if (image < 0
                || sight.reader.reads(self) != reader(image, images.host(host)).reads(other)) {
            throw Likeness.differs(
                    actions.get(action).action().getClass(),
                    "an inbox leaves out interchangeable hosts or values differently",
                    exchange.words(),
                    "action=%s message=%s".formatted(actions.get(action).action(), self),
                    "action=%s message=%s"
                            .formatted(images.of(actions.get(action).action()), other));
        }
    }
}
