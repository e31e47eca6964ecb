package dev.ironwright.protocols;

/// An action that reads all packets of one type that were ever sent to its host.
///
/// For guards such as "a quorum has promised" over a network that keeps everything
/// ([Network#UNORDERED_DUPLICATING]); other networks refuse it, because there packets are consumed.
///
/// @param <H> the host state of the role that reads
/// @param <M> the messages it reads
public non-sealed interface ReadInbox<H, M extends Message> extends Action<H> {

    /// True when this instance of the action looks at the message at all.
    ///
    /// What is read is what the answer is remembered by: a narrow filter makes small tables.
    default boolean reads(M message) {
        return true;
    }

    /// What the host `at` does in state `self` with the packets that [#reads] lets through.
    Outcome<H> step(H self, Inbox<M> in, Local at);
}
