package dev.ironwright.protocols;

/// An action that receives one packet.
///
/// @param <H> the host state of the role that receives
/// @param <M> the messages it receives: one record, or a sealed interface over several
public non-sealed interface Receive<H, M extends Message> extends Action<H> {

    /// What the host `at` does in state `self` when `in` is delivered to it.
    Outcome<H> step(H self, Packet<M> in, Local at);
}
