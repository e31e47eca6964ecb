package dev.ironwright.protocols.history;

/// Holds one value: a read returns what was written last.
///
/// @param initial what it holds before anything is written
public record Register(Object initial) implements Sequential<Object, Register.Call> {

    /// What a register can be called to do.
    public sealed interface Call {}

    public record Read() implements Call {}

    public record Write(Object value) implements Call {}

    @Override
    public Answer<Object> execute(Object state, Call call) {
        return switch (call) {
            case Read() -> new Answer<>(state, state);
            case Write(var value) -> new Answer<>(value, Done.DONE);
        };
    }
}
