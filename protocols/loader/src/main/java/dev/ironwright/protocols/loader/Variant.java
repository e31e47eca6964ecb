package dev.ironwright.protocols.loader;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A model as somebody wants it checked: with a seeded bug, or, when no line of its source is
/// changed, as a configuration: within bounds that have a name and a story.
///
/// @param story what was changed and what comes of it, for a person
/// @param expect the verdict that a check must find, such as `violated Agreement 7`
/// @param settings the bounds that it is to be checked with
/// @param goals the goals that are asked; all of them when there are none
/// @param hunks how the source is changed
public record Variant(
        String name,
        String story,
        Optional<String> expect,
        Map<String, String> settings,
        List<String> goals,
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
        goals = List.copyOf(goals);
        hunks = List.copyOf(hunks);
    }

    /// True when the source is as it is and only the bounds are chosen.
    public boolean isConfiguration() {
        return hunks.isEmpty();
    }
}
