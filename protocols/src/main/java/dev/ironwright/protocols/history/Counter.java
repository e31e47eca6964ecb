package dev.ironwright.protocols.history;

/// Counts: an increment returns how many there were, itself included.
public record Counter() implements Sequential<Integer, Counter.Call> {

    /// What a counter can be called to do.
    public sealed interface Call {}

    public record Increment() implements Call {}

    public record Get() implements Call {}

    @Override
    public Integer initial() {
        return 0;
    }

    @Override
    public Answer<Integer> execute(Integer state, Call call) {
        return switch (call) {
            case Increment() -> new Answer<>(state + 1, state + 1);
            case Get() -> new Answer<>(state, state);
        };
    }
}
