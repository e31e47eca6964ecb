package dev.ironwright.explorer;

import com.google.common.collect.ImmutableSet;

import dev.ironwright.protocols.Action;
import dev.ironwright.protocols.HostId;
import dev.ironwright.protocols.Packet;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What happened between two states.
public sealed interface Step {

    /// A host took an action.
    ///
    /// @param received the packet that it received, when it did
    /// @param sent the packets that it sent, in order
    record Taken(HostId host, Action<?> action, Optional<Packet<?>> received, List<Packet<?>> sent)
            implements Step {

        public Taken {
            sent = List.copyOf(sent);
        }
    }

    /// The shared variables changed by an action of no host.
    record Shared(Action<?> action) implements Step {}

    /// Something that no action of the model does.
    sealed interface Environmental extends Step {

        /// In a line, such as `host1 crashes`; without the packet, where one is lost or doubled.
        default String words() {
            return switch (this) {
                case Drop _ -> "the network drops";
                case Duplicate _ -> "the network doubles";
                case Crash(var host) -> host + " crashes";
                case Restart(var host) -> host + " restarts";
                case Partition(var groups) -> "a partition into " + groups;
                case Heal _ -> "the partition heals";
                case Tick(var host) -> "the clock of " + host + " ticks";
            };
        }
    }

    /// The network lost a packet.
    ///
    /// @param position its place among the packets from its source to its destination, from 0; where
    ///     the network keeps no order, 0
    record Drop(Packet<?> packet, int position) implements Environmental {}

    /// The network doubled a packet; where it keeps order, the copy comes next after it.
    ///
    /// @param position as for [Drop]
    record Duplicate(Packet<?> packet, int position) implements Environmental {}

    /// A host lost what is volatile, and takes no step until it restarts.
    record Crash(HostId host) implements Environmental {}

    /// A crashed host takes part again.
    record Restart(HostId host) implements Environmental {}

    /// From now on no packet is received across these two groups.
    record Partition(Set<Set<HostId>> groups) implements Environmental {

        public Partition {
            groups = ImmutableSet.copyOf(groups);
        }
    }

    /// The partition is over.
    record Heal() implements Environmental {}

    /// The clock of a host went on by one.
    record Tick(HostId host) implements Environmental {}
}
