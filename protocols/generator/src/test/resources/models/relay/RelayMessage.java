package relay;

import dev.ironwright.protocols.Message;
import relay.Counter.Parity;

/// What stations hand on.
public sealed interface RelayMessage extends Message {

    /// The baton.
    record Baton(Parity parity) implements RelayMessage {}
}
