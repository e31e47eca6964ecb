package dev.ironwright.protocols.loader;

import dev.ironwright.protocols.model.Mistake;

import java.util.List;
import java.util.Optional;

/// The text of a model, and where in it things are said. Read and parsed when first asked for.
public final class Sources {

    Sources() {}

    /// The files; none when only classes were found.
    public List<SourceFile> files() {
        return List.of();
    }

    /// The lines that declare this type, with its doc comment; nothing when it is declared elsewhere.
    public Optional<Span> locate(Class<?> type) {
        return Optional.empty();
    }

    /// The lines of this place: its line, else its member, else its type.
    public Optional<Span> locate(Mistake.Site site) {
        return Optional.empty();
    }

    /// The text of the type's doc comment, without the slashes.
    public Optional<String> doc(Class<?> type) {
        return Optional.empty();
    }
}
