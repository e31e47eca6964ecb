package dev.ironwright.protocols.loader;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A seeded bug: how a model's source is changed, and what a check of it must find.
///
/// @param story what was changed and what comes of it, for a person
/// @param expect the verdict that a check must find, such as `violated Agreement 7`
/// @param settings the bounds that it is to be found with
public record Variant(
        String name,
        String story,
        Optional<String> expect,
        Map<String, String> settings,
        List<Hunk> hunks) {

    /// Lines that are replaced. Indentation does not matter where they are looked for.
    ///
    /// @param line where the hunk begins in the variant's file
    public record Hunk(int line, List<String> oldLines, List<String> newLines) {

        public Hunk {
            oldLines = List.copyOf(oldLines);
            newLines = List.copyOf(newLines);
        }
    }

    public Variant {
        settings = Map.copyOf(settings);
        hunks = List.copyOf(hunks);
    }
}
