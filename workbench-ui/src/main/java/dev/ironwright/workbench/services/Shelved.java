package dev.ironwright.workbench.services;

import dev.ironwright.protocols.loader.Library;
import dev.ironwright.protocols.loader.SourceFile;
import dev.ironwright.protocols.loader.Variant;

import java.util.List;

/// A protocol of the library, with its texts read.
///
/// @param summary one sentence; may be empty
/// @param variants its seeded bugs
/// @param tales its named scenarios
public record Shelved(String name, String summary, List<Bug> variants, List<Tale> tales) {

    /// A seeded bug.
    public record Bug(String name, String story) {}

    /// A named scenario.
    ///
    /// @param name what names it on the command line
    public record Tale(String name, String title, String text) {}

    public Shelved {
        variants = List.copyOf(variants);
        tales = List.copyOf(tales);
    }

    /// A protocol without scenarios.
    public Shelved(String name, String summary, List<Bug> variants) {
        this(name, summary, variants, List.of());
    }

    static Shelved of(Library.Entry entry) {
        return new Shelved(
                entry.name(),
                entry.summary(),
                entry.variants().stream().map(Shelved::bug).toList(),
                entry.scenarios().stream().map(file -> tale(entry.name(), file)).toList());
    }

    /// The first line of a scenario is its title.
    private static Tale tale(String protocol, SourceFile file) {
        var name = file.name().replaceFirst("^.*/", "").replaceFirst("\\.scenario$", "");
        var title = file.text().strip().lines().findFirst().orElse(name);
        return new Tale(protocol + "/" + name, title, file.text());
    }

    private static Bug bug(Variant variant) {
        return new Bug(variant.name(), variant.story());
    }
}
