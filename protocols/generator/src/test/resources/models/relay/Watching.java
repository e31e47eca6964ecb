package relay;

import dev.ironwright.protocols.At;
import dev.ironwright.protocols.Invariant;

/// What is true of stations.
interface Watching {

    record OneBaton(At<Station> one, At<Station> other) implements Invariant {
        @Override
        public boolean holds() {
            return one.id().equals(other.id())
                    || !(one.state().hasBaton() && other.state().hasBaton());
        }
    }
}
