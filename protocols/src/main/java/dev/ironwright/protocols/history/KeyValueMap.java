package dev.ironwright.protocols.history;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;

import java.util.Map;
import java.util.Optional;

/// Holds a value for each key that was put and not removed since.
public record KeyValueMap() implements Sequential<Map<Object, Object>, KeyValueMap.Call> {

    /// What a map can be called to do.
    public sealed interface Call {}

    /// Returns the value as an `Optional`.
    public record Get(Object key) implements Call {}

    public record Put(Object key, Object value) implements Call {}

    public record Remove(Object key) implements Call {}

    @Override
    public Map<Object, Object> initial() {
        return ImmutableMap.of();
    }

    @Override
    public Answer<Map<Object, Object>> execute(Map<Object, Object> state, Call call) {
        return switch (call) {
            case Get(var key) -> new Answer<>(state, Optional.ofNullable(state.get(key)));
            case Put(var key, var value) ->
                    new Answer<>(
                            ImmutableMap.<Object, Object>builder()
                                    .putAll(state)
                                    .put(key, value)
                                    .buildKeepingLast(),
                            Done.DONE);
            case Remove(var key) ->
                    new Answer<>(
                            ImmutableMap.copyOf(Maps.filterKeys(state, it -> !it.equals(key))),
                            Done.DONE);
        };
    }
}
