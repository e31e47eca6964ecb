package dev.ironwright.invariants.reduction;

import dev.ironwright.invariants.reduction.IoEvent.Parcel;

import java.util.List;
import java.util.Set;

/// What hosts did one after the other, event by event, the steps of one between those of others.
///
/// @param initially packets that are in the network from the beginning
public record EventLog(Set<Parcel> initially, List<IoEvent> events) {

    public EventLog {
        initially = Set.copyOf(initially);
        events = List.copyOf(events);
    }
}
