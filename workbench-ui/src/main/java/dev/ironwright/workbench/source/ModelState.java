package dev.ironwright.workbench.source;

import dev.ironwright.protocols.loader.Loaded;

import java.util.Optional;

/// Whether the source is a model that can be run.
public sealed interface ModelState {

    /// Nothing is open.
    record None() implements ModelState {}

    /// It is being read and compiled.
    record Compiling() implements ModelState {}

    /// It compiles; the text may have been edited since.
    record Ready(Loaded model) implements ModelState {}

    /// It cannot be run; the problems say why, or the reason does when it is about no text.
    record Broken(String reason) implements ModelState {}

    /// The model, when there is one.
    default Optional<Loaded> ready() {
        return switch (this) {
            case Ready(var model) -> Optional.of(model);
            case None _, Compiling _, Broken _ -> Optional.empty();
        };
    }
}
