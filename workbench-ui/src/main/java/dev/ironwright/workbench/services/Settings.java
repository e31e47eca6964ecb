package dev.ironwright.workbench.services;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the window remembers from one start to the next.
public interface Settings {

    Optional<String> get(String key);

    void put(String key, String value);

    /// A list that was remembered with [#putAll]; empty when there is none.
    default List<String> all(String key) {
        return get(key).map(text -> text.lines().toList()).orElse(List.of());
    }

    /// Remembers values without line breaks.
    default void putAll(String key, List<String> values) {
        put(key, String.join("\n", values));
    }

    /// Remembers until the program ends.
    static Settings inMemory() {
        Map<String, String> values = new HashMap<>();
        return new Settings() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(values.get(key));
            }

            @Override
            public void put(String key, String value) {
                values.put(key, value);
            }
        };
    }
}
