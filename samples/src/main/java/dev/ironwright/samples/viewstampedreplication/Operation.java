package dev.ironwright.samples.viewstampedreplication;

import dev.ironwright.protocols.*;

/// What a client asks for: to be told which place in the log its request got.
///
/// @param request the client's number for it, from 1
public record Operation(HostId client, int request) {

    @Override
    public String toString() {
        return client + "#" + request;
    }
}
