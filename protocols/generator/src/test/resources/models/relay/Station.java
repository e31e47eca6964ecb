package relay;

import relay.Counter.Parity;

/// A place on the track.
///
/// @param counter how often it has had the baton
public record Station(boolean hasBaton, Counter counter) {

    static Station starting(boolean hasBaton) {
        return new Station(hasBaton, Counter.NONE);
    }

    Station taking(Parity parity) {
        return new Station(true, parity == Parity.ODD ? counter : counter.counting(0));
    }
}
