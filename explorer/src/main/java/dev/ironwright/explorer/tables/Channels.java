package dev.ironwright.explorer.tables;

import dev.ironwright.protocols.Message;
import dev.ironwright.protocols.model.Instance;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// The channels that ever carried a packet, in the order of their first use.
final class Channels {

    private final Channel.Setting setting;
    private final int firstSlot;
    private final Receives receives;
    private final Channel[][] between;
    private volatile Channel[] all = new Channel[0];
    private final AtomicInteger kinds = new AtomicInteger();

    /// Says whether some action of a host takes a message.
    @FunctionalInterface
    interface Receives {
        boolean test(int host, Message message);
    }

    Channels(Instance instance, int firstSlot, Receives receives) {
        var setup = instance.setup();
        int ticks = setup.faults().clocks().map(clocks -> clocks.last() + 1).orElse(0);
        setting = new Channel.Setting(instance.hosts(), setup.network(), ticks);
        this.firstSlot = firstSlot;
        this.receives = receives;
        between = new Channel[instance.hosts().size()][instance.hosts().size()];
    }

    Channel[] all() {
        return all;
    }

    /// See [Tables#kinds].
    int kinds() {
        return kinds.get();
    }

    /// The channel from one host to another, made when first asked for. Callers hold the lock.
    Channel between(int from, int to) {
        if (between[from][to] == null) {
            var channel =
                    new Channel(
                            firstSlot + all.length,
                            from,
                            to,
                            setting,
                            message -> receives.test(to, message),
                            kinds::incrementAndGet);
            between[from][to] = channel;
            var more = Arrays.copyOf(all, all.length + 1);
            more[all.length] = channel;
            all = more;
        }
        return between[from][to];
    }
}
