package dev.ironwright.samples.ironrsl;

import com.google.common.collect.ImmutableSortedMap;

import java.util.Map;
import java.util.Optional;

/// The state machines that can be replicated. Another one is a constant here and a state below.
public enum Application {
    /// Counts the requests that it executes.
    COUNTER,
    /// Remembers the last value that was put under each key, and answers with the one before.
    KEY_VALUE;

    /// Longer requests are ignored by replicas.
    static final int MAX_REQUEST_SIZE = 9;

    /// The state of an application: a value that says what a request does to it.
    public sealed interface State {

        /// Executes one request.
        Handled handle(String request);
    }

    /// What a request leads to.
    public record Handled(State state, String reply) {}

    /// The state of [#COUNTER].
    public record Counter(int value) implements State {
        @Override
        public Handled handle(String request) {
            return new Handled(new Counter(value + 1), "" + (value + 1));
        }
    }

    /// The state of [#KEY_VALUE].
    public record KeyValue(Map<String, String> values) implements State {

        public KeyValue {
            values = ImmutableSortedMap.copyOf(values);
        }

        @Override
        public Handled handle(String request) {
            int equals = request.indexOf('=');
            var key = request.substring(0, equals);
            var next = new java.util.HashMap<>(values);
            next.put(key, request.substring(equals + 1));
            var reply = Optional.ofNullable(values.get(key)).orElse("nothing");
            return new Handled(new KeyValue(next), reply);
        }
    }

    /// The state that every replica starts with.
    State initialize() {
        return switch (this) {
            case COUNTER -> new Counter(0);
            case KEY_VALUE -> new KeyValue(Map.of());
        };
    }

    /// What the client with this index asks for in its request of this number.
    String request(int client, int seqno) {
        return switch (this) {
            case COUNTER -> "increment";
            case KEY_VALUE -> "k=" + client + "." + seqno;
        };
    }
}
