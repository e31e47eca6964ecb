package dev.ironwright.workbench.explore;

import dev.ironwright.explorer.Trace;

import java.util.Locale;

/// A line of the list of what can happen next, and of what cannot.
public sealed interface Choice {

    /// Heads the lines of a host, of the shared variables, or of the network.
    ///
    /// @param role the place of the host's role in the setup, for its colour; -1 without a host
    record Head(String name, int role, int enabled) implements Choice {}

    /// A step that can be taken.
    ///
    /// @param host whose step it is
    /// @param title the action with its parameters
    /// @param detail what it receives and sends
    /// @param effect what it changes in its host, on one line
    /// @param twin true when another step reads the same but for its effect
    /// @param visited true when it was taken before
    record Step(
            String host,
            Trace.Transition transition,
            String title,
            String detail,
            String effect,
            boolean twin,
            boolean visited)
            implements Choice {}

    /// An action that cannot happen, and why.
    ///
    /// @param packets the packets for which it cannot, in words; empty when it receives none
    record Refused(String host, String title, String packets, String reason) implements Choice {}

    /// True when it has this word, which is in small letters.
    default boolean matches(String word) {
        return text().toLowerCase(Locale.ROOT).contains(word);
    }

    private String text() {
        return switch (this) {
            case Head(var name, var _, var _) -> name;
            case Step step -> String.join(" ", step.host, step.title, step.detail, step.effect);
            case Refused(var host, var title, var packets, var reason) ->
                    String.join(" ", host, title, packets, reason);
        };
    }
}
