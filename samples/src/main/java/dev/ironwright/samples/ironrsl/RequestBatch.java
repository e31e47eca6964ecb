package dev.ironwright.samples.ironrsl;

import java.util.List;

/// The requests that one slot of the log decides; without any it is a no-op that fills a gap.
public record RequestBatch(List<Request> requests) {

    public RequestBatch {
        requests = List.copyOf(requests);
    }
}
