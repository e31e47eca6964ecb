package dev.ironwright.protocols.generator.compile;

import java.util.List;
import java.util.Map;

/// What became of some source files.
///
/// @param classes the bytes of each class by its binary name; none when there are errors
public record Compiled(Map<String, byte[]> classes, List<Fault> errors) {

    public Compiled {
        classes = Map.copyOf(classes);
        errors = List.copyOf(errors);
    }

    /// A compile error, or a warning where warnings are errors.
    ///
    /// @param path the file
    /// @param line from 1, or 0
    public record Fault(String path, int line, String message) {

        @Override
        public String toString() {
            return path + ":" + line + ": " + message;
        }
    }
}
