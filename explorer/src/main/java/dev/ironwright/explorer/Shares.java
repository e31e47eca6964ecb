package dev.ironwright.explorer;

import dev.ironwright.protocols.HostId;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What makes the states of a protocol many: the different values that were found in each part.
///
/// @param hosts every host
/// @param messages how many different packets there are of each type of message
/// @param channels how many different contents the packets between two hosts have, as `host0→host1`
public record Shares(List<Host> hosts, Map<String, Long> messages, Map<String, Long> channels) {

    /// A host.
    ///
    /// @param states how many different states it was in
    /// @param fields how many different values each field of it had
    public record Host(HostId id, long states, Map<String, Long> fields) {

        public Host {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    public Shares {
        hosts = List.copyOf(hosts);
        messages = Collections.unmodifiableMap(new LinkedHashMap<>(messages));
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
    }
}
