package dev.ironwright.launcher.text;

import static dev.ironwright.launcher.console.Folding.fold;

import dev.ironwright.launcher.console.Ink;
import dev.ironwright.protocols.loader.Sources;
import dev.ironwright.protocols.loader.Span;
import dev.ironwright.protocols.model.Mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A modeller's mistake: where it is, in which step it showed, what is wrong and what to do.
public final class MistakeText {

    private final Optional<Sources> sources;
    private final Ink ink;

    /// @param sources the text of the model, when it was loaded so far
    public MistakeText(Optional<Sources> sources, Ink ink) {
        this.sources = sources;
        this.ink = ink;
    }

    /// The lines of a mistake.
    public List<String> lines(Mistake mistake) {
        var site = mistake.site();
        var lines = new ArrayList<String>();
        lines.addAll(fold(ink.strong(place(site)) + ": " + mistake.what(), "    "));
        span(site).ifPresent(span -> lines.add(ink.faint(sourceLine(span))));
        site.action().ifPresent(action -> lines.addAll(labelled("action", action)));
        site.state().ifPresent(state -> lines.addAll(labelled("state", state)));
        if (!mistake.usualCause().isEmpty()) {
            lines.addAll(fold("  usually: ", " ", List.of(mistake.usualCause())));
        }
        return lines;
    }

    private static List<String> labelled(String label, String text) {
        return fold("  " + label + ": ", " ", List.of(text));
    }

    private static String sourceLine(Span span) {
        var lines = span.file().lines();
        var at = span.firstLine();
        return at >= 1 && at <= lines.size() ? lines.get(at - 1) : "";
    }

    private String place(Mistake.Site site) {
        return span(site)
                .map(span -> span.file().name() + ":" + span.firstLine())
                .orElseGet(() -> unlocated(site));
    }

    /// Without sources a class and a member must do.
    private static String unlocated(Mistake.Site site) {
        var type = site.type().substring(site.type().lastIndexOf('.') + 1).replace('$', '.');
        return site.member().isEmpty() ? type : type + "." + site.member();
    }

    private Optional<Span> span(Mistake.Site site) {
        return sources.flatMap(text -> text.locate(site));
    }
}
