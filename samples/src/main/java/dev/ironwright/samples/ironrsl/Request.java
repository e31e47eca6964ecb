package dev.ironwright.samples.ironrsl;

import dev.ironwright.protocols.HostId;

/// What a client asks for, by its own number.
///
/// @param request what the [Application] is asked to do
public record Request(HostId client, int seqno, String request) {

    /// True of two requests of one client with one number.
    boolean matches(Request other) {
        return client.equals(other.client) && seqno == other.seqno;
    }

    /// True when an executed request makes this one superfluous: same client, no newer number.
    boolean isRetiredBy(Request executed) {
        return client.equals(executed.client) && seqno <= executed.seqno;
    }
}
