package dev.ironwright.launcher.console;

/// Colours for a terminal, or none.
public enum Ink {
    NONE,
    ANSI;

    public String strong(String text) {
        return in("1", text);
    }

    public String faint(String text) {
        return in("2", text);
    }

    public String good(String text) {
        return in("1;32", text);
    }

    public String bad(String text) {
        return in("1;31", text);
    }

    /// Neither good nor bad: a warning, or a verdict that is none.
    public String careful(String text) {
        return in("1;33", text);
    }

    /// The name of a host.
    public String host(String text) {
        return in("36", text);
    }

    /// What was there and no longer is.
    public String gone(String text) {
        return in("31", text);
    }

    /// What was not there before.
    public String fresh(String text) {
        return in("32", text);
    }

    private String in(String code, String text) {
        return switch (this) {
            case NONE -> text;
            case ANSI -> text.isEmpty() ? text : "\033[" + code + "m" + text + "\033[0m";
        };
    }
}
