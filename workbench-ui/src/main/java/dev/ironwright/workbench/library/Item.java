package dev.ironwright.workbench.library;

import dev.ironwright.workbench.services.Shelved;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Something in the library, or a heading over several.
///
/// @param spec what names it on the command line; empty for a heading
/// @param detail one sentence; may be empty
public record Item(Kind kind, String spec, String title, String detail, List<Item> children) {

    /// What it is.
    public enum Kind {
        HEADING,
        PROTOCOL,
        BUG,
        FILE
    }

    public Item {
        children = List.copyOf(children);
    }

    static Item heading(String title, List<Item> children) {
        return new Item(Kind.HEADING, "", title, "", children);
    }

    static Item of(Shelved protocol) {
        var bugs =
                protocol.variants().stream()
                        .map(bug ->
                                new Item(
                                        Kind.BUG,
                                        protocol.name() + ":" + bug.name(),
                                        bug.name(),
                                        bug.story(),
                                        List.of()))
                        .toList();
        return new Item(Kind.PROTOCOL, protocol.name(), protocol.name(), protocol.summary(), bugs);
    }

    static Item file(String path) {
        var name = Path.of(path).getFileName();
        return new Item(Kind.FILE, path, name == null ? path : name.toString(), path, List.of());
    }

    boolean matches(List<String> words) {
        var text = (spec + " " + title + " " + detail).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
