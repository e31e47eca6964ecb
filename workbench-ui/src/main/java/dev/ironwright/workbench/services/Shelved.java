package dev.ironwright.workbench.services;

import dev.ironwright.protocols.loader.Library;
import dev.ironwright.protocols.loader.Variant;

import java.util.List;

/// A protocol of the library, with its texts read.
///
/// @param summary one sentence; may be empty
/// @param variants its seeded bugs
public record Shelved(String name, String summary, List<Bug> variants) {

    /// A seeded bug.
    public record Bug(String name, String story) {}

    public Shelved {
        variants = List.copyOf(variants);
    }

    static Shelved of(Library.Entry entry) {
        return new Shelved(
                entry.name(),
                entry.summary(),
                entry.variants().stream().map(Shelved::bug).toList());
    }

    private static Bug bug(Variant variant) {
        return new Bug(variant.name(), variant.story());
    }
}
