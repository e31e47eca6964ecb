package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;

import dev.ironwright.launcher.console.Ink;
import dev.ironwright.protocols.loader.Library;
import dev.ironwright.protocols.loader.SourceFile;
import dev.ironwright.protocols.model.BoundsType.Bound;
import dev.ironwright.protocols.model.Model;

import java.util.ArrayList;
import java.util.List;

/// The built-in protocols, a few lines each.
public final class ListText {

    private final Ink ink;

    public ListText(Ink ink) {
        this.ink = ink;
    }

    /// All of them.
    public List<String> lines(List<Library.Entry> entries) {
        var lines = new ArrayList<String>();
        for (var entry : entries) {
            lines.addAll(lines(entry));
        }
        lines.add("");
        lines.add("./ironwright check NAME explores one; NAME:BUG explores one with a seeded bug.");
        return lines;
    }

    private List<String> lines(Library.Entry entry) {
        var model = Model.of(entry.type());
        var lines = new ArrayList<String>();
        lines.add(ink.strong(entry.name()));
        if (!entry.summary().isEmpty()) {
            lines.addAll(fold("    ", "", List.of(entry.summary())));
        }
        var bounds = model.bounds().bounds().stream().map(ListText::bound).toList();
        add(lines, "bounds", bounds);
        add(lines, "claims", ModelWords.properties(model));
        add(lines, "bugs", entry.variants().stream().map(bug -> ":" + bug.name()).toList());
        add(lines, "scenarios", entry.scenarios().stream().map(ListText::name).toList());
        return lines;
    }

    private static String name(SourceFile scenario) {
        return scenario.name().replaceFirst("\\.scenario$", "");
    }

    private void add(List<String> lines, String label, List<String> parts) {
        if (!parts.isEmpty()) {
            lines.addAll(fold("    " + ink.faint(label) + " ", ", ", parts));
        }
    }

    private static String bound(Bound bound) {
        var limited = bound.min() > Integer.MIN_VALUE && bound.max() < Integer.MAX_VALUE;
        return bound.name() + "=" + bound.initial() + (limited ? " (" + bound.range() + ")" : "");
    }
}
