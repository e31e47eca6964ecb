package dev.ironwright.protocols.loader;

import dev.ironwright.protocols.model.Model;

import java.util.List;
import java.util.Optional;

/// A model that was loaded, with the text that it came from.
///
/// @param name the model's name, with `:variant` when it is one
/// @param sources read when first asked for; without files when only classes were found
/// @param variant the seeded bug that was applied
/// @param warnings what does not keep the model from being checked
public record Loaded(
        String name,
        Model model,
        Sources sources,
        Optional<Variant> variant,
        List<Diagnostic> warnings) {

    public Loaded {
        warnings = List.copyOf(warnings);
    }
}
